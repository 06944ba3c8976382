import { failureRules } from '../../faults/failure-rules.js';
import type { PartRule } from '../../rule.js';

const MOST = 20;

/** Judges the rules of what a failure means. */
export const failurePolicy: PartRule = {
  id: 'job/failure-policy',
  scope: 'server',
  severity: 'error',
  description: 'Each of at most 20 rules of a podFailurePolicy looks at exit codes or at conditions of the pod.',
  rationale: 'The API server refuses the Job.',
  remediation: 'Write one of onExitCodes and onPodConditions; FailIndex needs backoffLimitPerIndex.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        podFailurePolicy:
          rules:
            - { action: FailJob, onExitCodes: { containerName: import, operator: In, values: [1, 42] } }
            - { action: Ignore, onPodConditions: [{ type: DisruptionTarget }] }
        template:
          spec:
            restartPolicy: Never
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          podFailurePolicy:
            rules: [{ action: FailJob }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/podFailurePolicy/rules/0',
        message: 'the rule looks at nothing',
      },
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          podFailurePolicy:
            rules: [{ action: FailIndex, onExitCodes: { operator: In, values: [42] } }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/podFailurePolicy/rules/0/action',
        message: 'FailIndex needs a backoffLimitPerIndex',
      },
    ],
  },
  check(part, report, context) {
    const rules = failureRules(part, context);
    if (rules.length > MOST) {
      const message = `the podFailurePolicy has ${rules.length} rules, ${MOST} at most are possible`;
      report({ path: `${part.path}/podFailurePolicy/rules`, message, help: 'join some of them' });
    }
    for (const { rule, path } of rules) {
      const conditions = (rule.onPodConditions ?? []).length > 0;
      if (rule.onExitCodes == null && !conditions) {
        report({ path, message: 'the rule looks at nothing', help: 'write onExitCodes or onPodConditions' });
      } else if (rule.onExitCodes != null && conditions) {
        report({ path, message: 'the rule looks at exit codes and conditions', help: 'make two rules of it' });
      }
      if (rule.action === 'FailIndex' && part.spec.backoffLimitPerIndex == null) {
        const message = 'FailIndex needs a backoffLimitPerIndex';
        report({ path: `${path}/action`, message, help: 'write backoffLimitPerIndex, or the action FailJob' });
      }
    }
  },
};
