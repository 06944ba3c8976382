import type { LabelSelector } from '../../../kubernetes/generated/types.js';
import { selects, selectsAnything } from '../../../kubernetes/label-selector.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';
import { LASTING_WORKLOADS, type Workload } from '../../faults/workloads.js';

type Labels = Readonly<Record<string, string>>;

/** Judges whether a workload finds the pods that it makes. */
export const selectorMatchesTemplate = objectRule<Workload>({
  id: 'workload/selector-matches-template',
  scope: 'server',
  severity: 'error',
  description: 'The template of a workload has the labels that the selector demands.',
  rationale: 'The API server refuses the workload: it would make pods without end and find none of them.',
  remediation: "Write the selector's labels under the template's metadata, with the same values.",
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  kinds: LASTING_WORKLOADS,
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: db }
      spec:
        serviceName: db
        selector: { matchLabels: { app: db } }
        template:
          metadata: { labels: { app: db, tier: data } }
          spec: { containers: [{ name: db, image: db }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db }
        spec:
          serviceName: db
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: cache } }
            spec: { containers: [{ name: db, image: db }] }
        `,
        path: '/spec/template/metadata/labels',
        message: 'the pods have app: cache where the selector demands app: db',
      },
    ],
  },
  check({ kind, spec }, report) {
    // That there is no template is found elsewhere.
    if (spec?.template == null) return;
    const labels = spec.template?.metadata?.labels ?? {};
    const path = '/spec/template/metadata/labels';
    const selector = kind === 'ReplicationController' ? plain(spec.selector, labels) : spec.selector;
    if (selector === 'nothing') {
      report({
        path,
        message: 'the pods have no label, and nothing selects them',
        help: 'write a label, as in app: api',
      });
      return;
    }
    if (selector == null || selectsAnything(selector) || selectorFaults(selector, '').length > 0) return;
    if (!selects(selector, labels)) report({ path, ...mismatch(selector, labels) });
  },
});

/** The selector of a ReplicationController, which is a map and by itself the template's labels. */
function plain(selector: unknown, labels: Labels): LabelSelector | 'nothing' {
  const own = (selector ?? {}) as Labels;
  const matchLabels = Object.keys(own).length === 0 ? labels : own;
  return Object.keys(matchLabels).length === 0 ? 'nothing' : { matchLabels };
}

function mismatch({ matchLabels }: LabelSelector, labels: Labels): Omit<Found, 'path'> {
  const [key, value] = Object.entries(matchLabels ?? {}).find(([name, text]) => labels[name] !== (text ?? '')) ?? [];
  if (key === undefined) {
    const message = 'the labels of the pods do not fulfil the matchExpressions of the selector';
    return { message, help: 'change the labels or the selector' };
  }
  const demand = `${key}: ${value}`;
  const message = Object.hasOwn(labels, key)
    ? `the pods have ${key}: ${labels[key]} where the selector demands ${demand}`
    : `the pods lack the label ${demand} that the selector demands`;
  return { message, help: `write ${demand}` };
}
