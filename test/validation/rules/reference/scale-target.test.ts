import { scaleTarget as rule } from '../../../../src/validation/rules/reference/scale-target.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('wants the group of the kind', () => {
  const yaml =
    '{ apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: extensions/v1beta1, kind: Deployment, name: a } } }';
  expect(judgedBy(rule, yaml).map(({ path }) => path)).toEqual(['/spec/scaleTargetRef/apiVersion']);
});

it('lets a custom resource of the set be a target', () => {
  const yaml = `
  { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: a } } }
  ---
  { apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: { name: a, namespace: default } }`;
  expect(judgedBy(rule, yaml)).toEqual([]);
});
