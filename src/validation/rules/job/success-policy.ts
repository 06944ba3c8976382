import type { SuccessPolicyRule } from '../../../kubernetes/generated/types.js';
import { countIndexes } from '../../../kubernetes/indexes.js';
import { completionsOf, keeps } from '../../faults/jobs.js';
import type { PartRule, Report } from '../../rule.js';

const MOST_RULES = 20;
const LONGEST = 64 * 1024;

/** Judges when a Job counts as done before all of it is. */
export const successPolicy: PartRule = {
  id: 'job/success-policy',
  scope: 'server',
  severity: 'error',
  description: 'Only an indexed Job has a successPolicy, of 1 to 20 rules about indexes that there are.',
  rationale: 'The API server refuses the Job.',
  remediation: 'Write rules with succeededIndexes, as in 0,2-4, or succeededCount, or both.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        completionMode: Indexed
        completions: 5
        successPolicy:
          rules: [{ succeededIndexes: '0,2-4', succeededCount: 2 }]
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
          completionMode: Indexed
          completions: 5
          successPolicy:
            rules: [{ succeededIndexes: 0-5 }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/successPolicy/rules/0/succeededIndexes',
        message: 'there is no index 5: the last one is 4',
      },
    ],
  },
  check(part, report, context) {
    const policy = part.spec.successPolicy;
    if (policy == null || !keeps(part, 'jobSuccessPolicy', context)) return;
    const path = `${part.path}/successPolicy`;
    if (part.spec.completionMode !== 'Indexed') {
      const message = 'successPolicy has no meaning in a Job without indexes';
      report({ path, message, help: 'write completionMode: Indexed, or remove it' });
      return;
    }
    const rules = policy.rules ?? [];
    if (rules.length === 0 || rules.length > MOST_RULES) {
      const message = `the successPolicy has ${rules.length} rules, from 1 to ${MOST_RULES} are possible`;
      report({ path: `${path}/rules`, message, help: 'write what counts as success, or remove successPolicy' });
    }
    const completions = completionsOf(part);
    if (completions === undefined) return;
    rules.forEach((rule, index) => judge(rule ?? {}, `${path}/rules/${index}`, completions, report));
  },
};

function judge(
  { succeededIndexes: list, succeededCount: count }: SuccessPolicyRule,
  path: string,
  completions: number,
  report: Report,
): void {
  if (list == null && count == null) {
    report({ path, message: 'the rule says nothing', help: 'write succeededIndexes or succeededCount' });
  }
  const indexes = list == null ? completions : countIndexes(list, completions);
  if (typeof indexes === 'string') {
    report({ path: `${path}/succeededIndexes`, message: indexes, help: 'write rising indexes, as in 0,2-4' });
  }
  if (list != null && Buffer.byteLength(list) > LONGEST) {
    const message = `succeededIndexes has ${list.length} characters, ${LONGEST} at most are possible`;
    report({ path: `${path}/succeededIndexes`, message, help: 'write intervals, as in 0-99' });
  }
  if (count == null) return;
  const most = typeof indexes === 'number' ? Math.min(indexes, completions) : completions;
  if (count < 0)
    report({ path: `${path}/succeededCount`, message: `succeededCount is ${count}`, help: 'write 0 or more' });
  if (count > most) {
    report({
      path: `${path}/succeededCount`,
      message: `succeededCount is ${count}, and there are ${most} indexes`,
      help: `write ${most} or less`,
    });
  }
}
