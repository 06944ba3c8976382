import { expect, it } from 'vitest';
import {
  podFailurePolicySchema,
  renderPodFailurePolicy,
  successPolicySchema,
} from '../../src/rendering/job-policies.js';

it('short forms of a failure policy are written in full, codes rising', () => {
  expect(
    renderPodFailurePolicy([
      { action: 'FailJob', onExitCodes: [42, 3] },
      { action: 'Count', onExitCodes: { operator: 'NotIn', values: [0], containerName: 'work' } },
      { action: 'Ignore', onPodConditions: ['DisruptionTarget', { type: 'Odd', status: 'False' }] },
    ]),
  ).toEqual({
    rules: [
      { action: 'FailJob', onExitCodes: { operator: 'In', values: [3, 42] } },
      { action: 'Count', onExitCodes: { containerName: 'work', operator: 'NotIn', values: [0] } },
      {
        action: 'Ignore',
        onPodConditions: [
          { type: 'DisruptionTarget', status: 'True' },
          { type: 'Odd', status: 'False' },
        ],
      },
    ],
  });
});

it.each([
  [{ action: 'FailJob' }],
  [{ action: 'FailJob', onExitCodes: [] }],
  [{ action: 'FailJob', onExitCodes: [0] }],
  [{ action: 'FailJob', onExitCodes: [1, 1] }],
  [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [0, 1] } }],
  [{ action: 'FailJob', onExitCodes: [1], onPodConditions: ['A'] }],
  [{ action: 'FailJob', onPodConditions: ['not a type'] }],
  [{ action: 'Stop', onExitCodes: [1] }],
])('refuses %o', (rule) => {
  expect(podFailurePolicySchema.safeParse([rule]).success).toBe(false);
});

it('a success policy says something, and not too much', () => {
  expect(successPolicySchema.safeParse([{ succeededCount: 1 }]).success).toBe(true);
  for (const policy of [[], [{}], Array.from({ length: 21 }, () => ({ succeededCount: 1 }))]) {
    expect(successPolicySchema.safeParse(policy).success).toBe(false);
  }
});
