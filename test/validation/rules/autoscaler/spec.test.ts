import { expect, it } from 'vitest';
import { spec } from '../../../../src/validation/rules/autoscaler/spec.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(spec);

it('takes null for nothing', () => {
  expect(
    judgedBy(spec, JSON.stringify({ ...(JSON.parse(sample('HorizontalPodAutoscaler', {})) as object), spec: null })),
  ).toHaveLength(1);
});
