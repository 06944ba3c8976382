import { isSet } from '../../faults/is-set.js';
import type { ContainerRestartRule } from '../../../kubernetes/generated/types.js';
import { forEachItem } from '../../faults/items.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges restart rules. */
export const restartRules: PartRule = {
  id: 'container/restart-rules',
  scope: 'server',
  severity: 'error',
  description: 'Restart rules stand beside a restart policy, at most 20, each with exit codes that it acts on.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    'Write `restartPolicy` too, and for each rule an action and `exitCodes: { operator: In, values: [...] }`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-policy',
  since: '1.35',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            restartPolicy: Never
            restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }]
        `,
        path: '/spec/containers/0/restartPolicy',
        message: 'there are restart rules, and no restart policy',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              restartPolicy: Never
              restartPolicyRules: [{ action: Restart }]
        `,
        path: '/spec/containers/0/restartPolicyRules/0/exitCodes',
        message: 'the rule names no exit codes',
      },
    ],
  },
  check({ container, path, role }, report, context) {
    const rules = container.restartPolicyRules ?? [];
    if (rules.length === 0 || role === 'ephemeral' || !context.has('containerRestart')) return;
    if (!isSet(container.restartPolicy)) {
      const message = 'there are restart rules, and no restart policy';
      report({ path: `${path}/restartPolicy`, message, help: 'write one: Always, OnFailure or Never' });
      if (role !== 'main') return;
    }
    const at = `${path}/restartPolicyRules`;
    if (role === 'sidecar' && !context.has('restartAllContainers')) {
      report({ path: at, message: 'a sidecar has no restart rules', help: 'drop them: it always restarts' });
      return;
    }
    for (const fault of manyFaults('rules', rules.length, 20, at)) report(fault);
    const actions = context.has('restartAllContainers') ? ['Restart', 'RestartAllContainers'] : ['Restart'];
    forEachItem(rules, (rule, index) => ruleFaults(rule, actions, `${at}/${index}`).forEach((fault) => report(fault)));
  },
};

function ruleFaults({ action, exitCodes }: ContainerRestartRule, actions: readonly string[], path: string): Found[] {
  const found: Found[] = [];
  if (!actions.includes(action)) {
    const help = `write ${actions.join(' or ')}`;
    found.push({ path: `${path}/action`, message: `"${action ?? ''}" is no action of a restart rule`, help });
  }
  if (!isSet(exitCodes)) {
    const help = 'write exitCodes: { operator: In, values: [42] }';
    return [...found, { path: `${path}/exitCodes`, message: 'the rule names no exit codes', help }];
  }
  const { operator, values } = exitCodes;
  if (operator !== 'In' && operator !== 'NotIn') {
    const at = `${path}/exitCodes/operator`;
    found.push({ path: at, message: `"${operator ?? ''}" is no operator of exit codes`, help: 'write In or NotIn' });
  }
  return [...found, ...manyFaults('exit codes', (values ?? []).length, 255, `${path}/exitCodes/values`)];
}

function manyFaults(what: string, count: number, most: number, path: string): Found[] {
  if (count <= most) return [];
  return [{ path, message: `${count} ${what}, at most ${most} are possible`, help: 'write fewer' }];
}
