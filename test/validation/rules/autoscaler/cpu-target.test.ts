import { expect, it } from 'vitest';
import { cpuTarget } from '../../../../src/validation/rules/autoscaler/cpu-target.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(cpuTarget);

it('may be over 100', () => {
  const count = (percent: unknown) =>
    judgedBy(
      cpuTarget,
      JSON.stringify({
        apiVersion: 'autoscaling/v1',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'a' },
        spec: { targetCPUUtilizationPercentage: percent },
      }),
    ).length;
  expect([300, null, 1].map(count)).toEqual([0, 0, 0]);
  expect(count(-1)).toBe(1);
});
