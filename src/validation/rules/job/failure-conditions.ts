import { atLeast } from '../../../kubernetes/versions.js';
import { failureRules } from '../../faults/failure-rules.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

const MOST = 20;
const STATUSES = ['True', 'False', 'Unknown'];

/** Judges the conditions of pods that a podFailurePolicy knows. */
export const failureConditions: PartRule = {
  id: 'job/failure-conditions',
  scope: 'server',
  severity: 'error',
  description:
    'At most 20 conditions in a rule of a podFailurePolicy have a type, and a status of True, False or Unknown.',
  rationale: 'The API server refuses the Job.',
  remediation: 'Write the type of the condition, as in DisruptionTarget; the status is True unless said otherwise.',
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
          rules: [{ action: Ignore, onPodConditions: [{ type: DisruptionTarget }] }]
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
            rules: [{ action: Ignore, onPodConditions: [{ type: DisruptionTarget, status: 'true' }] }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/podFailurePolicy/rules/0/onPodConditions/0/status',
        message: '"true" is no status of a condition',
      },
    ],
  },
  check(part, report, context) {
    // The server forgot to say True by itself in CronJobs until 1.33.
    const unsaid = part.object.kind === 'Job' || atLeast(context.version, '1.34');
    for (const { rule, path } of failureRules(part, context)) {
      const conditions = rule.onPodConditions ?? [];
      if (conditions.length > MOST) {
        const message = `there are ${conditions.length} conditions, ${MOST} at most are possible`;
        report({ path: `${path}/onPodConditions`, message, help: 'make two rules of it' });
      }
      conditions.forEach((condition, index) => {
        const at = `${path}/onPodConditions/${index}`;
        report(nameFault('labelKey', condition?.type ?? '', `${at}/type`));
        const status = condition?.status || (unsaid ? 'True' : '');
        if (STATUSES.includes(status)) return;
        report({
          path: `${at}/status`,
          message: `"${status}" is no status of a condition`,
          help: `write ${STATUSES.join(', ')}`,
        });
      });
    }
  },
};
