import { failureRules } from '../../faults/failure-rules.js';
import type { PartRule } from '../../rule.js';

const MOST = 255;

/** Judges the exit codes that a podFailurePolicy knows. */
export const failureExitCodes: PartRule = {
  id: 'job/failure-exit-codes',
  scope: 'server',
  severity: 'error',
  description:
    'Exit codes in a podFailurePolicy rise, 0 is no failure, and the container that ends with them is one of the pod.',
  rationale: 'The API server refuses the Job.',
  remediation: 'Write from 1 to 255 codes, each once, from the lowest to the highest.',
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
          rules: [{ action: FailJob, onExitCodes: { operator: NotIn, values: [0, 1] } }]
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
            rules: [{ action: FailJob, onExitCodes: { operator: In, values: [42, 7] } }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/podFailurePolicy/rules/0/onExitCodes/values/1',
        message: '7 comes after 42, and exit codes must rise',
      },
    ],
  },
  check(part, report, context) {
    const pod = part.spec.template?.spec;
    const names = [...(pod?.containers ?? []), ...(pod?.initContainers ?? [])].map((one) => one?.name ?? '');
    for (const { rule, path } of failureRules(part, context)) {
      if (rule.onExitCodes == null) continue;
      const { containerName, operator, values } = rule.onExitCodes;
      const at = `${path}/onExitCodes`;
      if (containerName != null && !names.includes(containerName)) {
        const message = `the pods have no container "${containerName}"`;
        report({
          path: `${at}/containerName`,
          message,
          help: `write ${names.join(' or ')}, or nothing for all of them`,
        });
      }
      const codes = (values ?? []).map((code) => code ?? 0);
      if (codes.length === 0 || codes.length > MOST) {
        const message = `there are ${codes.length} exit codes, from 1 to ${MOST} are possible`;
        report({ path: `${at}/values`, message, help: 'write the exit codes that the rule is about' });
      }
      codes.forEach((code, index) => {
        const before = codes[index - 1];
        const fault =
          operator === 'In' && code === 0 ? '0 is no failure' : before === undefined ? undefined : order(before, code);
        if (fault) report({ path: `${at}/values/${index}`, message: fault, help: 'write each once, from low to high' });
      });
    }
  },
};

function order(before: number, code: number): string | undefined {
  if (before === code) return `${code} is there twice`;
  return before > code ? `${code} comes after ${before}, and exit codes must rise` : undefined;
}
