import { expect, it } from 'vitest';
import { renderAutoscaler, replicasSchema, targetsOf } from '../../src/rendering/autoscaler.js';

const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };

it.each([
  [{ min: 1, max: 2 }, [['cpu', 80]]],
  [{ min: 1, max: 2, cpu: 50 }, [['cpu', 50]]],
  [{ min: 1, max: 2, memory: 60 }, [['memory', 60]]],
  [
    { min: 1, max: 2, memory: 60, cpu: 50 },
    [
      ['cpu', 50],
      ['memory', 60],
    ],
  ],
])('%o looks at %o', (range, expected) => {
  expect(targetsOf(range).map(({ name, target: percent }) => [name, percent])).toEqual(expected);
  expect(renderAutoscaler(target, range)).toEqual({
    scaleTargetRef: target,
    minReplicas: 1,
    maxReplicas: 2,
    metrics: expected.map(([name, averageUtilization]) => ({
      type: 'Resource',
      resource: { name, target: { type: 'Utilization', averageUtilization } },
    })),
  });
});

it.each([-1, 1.5, '2', { min: 1, max: 0 }, { min: 1 }, { min: 1, max: 2, cpu: 0 }, { min: 1, max: 2, gpu: 3 }])(
  'refuses %o',
  (replicas) => {
    expect(replicasSchema.safeParse(replicas).success).toBe(false);
  },
);
