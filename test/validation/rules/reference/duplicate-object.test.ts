import { duplicateObject as rule } from '../../../../src/validation/rules/reference/duplicate-object.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('sees through versions and the namespace that is left out', () => {
  const yaml = `
  { apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: { name: a } }
  ---
  { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a, namespace: default } }`;
  expect(judgedBy(rule, yaml).map(({ object }) => object)).toEqual([1]);
});
