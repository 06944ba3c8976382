import type { LimitRange } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { amountsOf, limitsOf } from '../../faults/limits.js';
import { objectRule } from '../../rule.js';

const ONE = 10n ** 9n;
/** Amounts from this on the server compares without their thousandths. */
const LARGE = ((2n ** 63n - 1n) / 1000n) * ONE;
const MOST_HELD = 2n ** 63n * ONE;

/** Judges how much more than its request a limit may be. */
export const ratio = objectRule<LimitRange>({
  id: 'limit-range/ratio',
  scope: 'server',
  severity: 'error',
  description: 'A maxLimitRequestRatio is 1 or more, and no more than max over min.',
  rationale:
    'The API server refuses the LimitRange: a limit is never below its request, and no such ratio could come up.',
  remediation: 'Write a lower ratio, as in 2.',
  see: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  kinds: ['v1 LimitRange'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: LimitRange
      metadata: { name: all }
      spec: { limits: [{ type: Pod, min: { cpu: 1 }, max: { cpu: 2 }, maxLimitRequestRatio: { cpu: 2 } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Container, maxLimitRequestRatio: { cpu: 500m } }] }
        `,
        path: '/spec/limits/0/maxLimitRequestRatio/cpu',
        message: 'the ratio of cpu is less than 1',
      },
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Pod, min: { cpu: 1 }, max: { cpu: 2 }, maxLimitRequestRatio: { cpu: 3 } }] }
        `,
        path: '/spec/limits/0/maxLimitRequestRatio/cpu',
        message: 'the ratio of cpu is more than its max over its min',
      },
    ],
  },
  check(range, report) {
    for (const { item, path } of limitsOf(range)) {
      for (const { name, amounts } of amountsOf(item)) {
        const { maxLimitRequestRatio: most, min, max } = amounts;
        if (most === undefined) continue;
        const at = below(path, 'maxLimitRequestRatio', name);
        if (most < ONE) report({ path: at, message: `the ratio of ${name} is less than 1`, help: 'write 1 or more' });
        if (min === undefined || max === undefined || !exceeds(most, min, max)) continue;
        report({
          path: at,
          message: `the ratio of ${name} is more than its max over its min`,
          help: 'write a lower ratio',
        });
      }
    }
  },
});

function exceeds(...written: readonly [most: bigint, min: bigint, max: bigint]): boolean {
  // More than the server can hold is nothing to it.
  const held = written.map((amount) => (amount >= MOST_HELD ? 0n : amount));
  const fine = held.every((amount) => amount < LARGE);
  const number = (amount = 0n): number => Number(fine ? amount / 10n ** 6n : (amount + ONE - 1n) / ONE);
  const [most, min, max] = held;
  return number(most) / (fine ? 1000 : 1) > number(max) / number(min);
}
