import { limitRange as rule } from '../../../../src/validation/rules/reference/limit-range.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('judges the request that a container says beside a larger default', () => {
  const yaml = `
  { apiVersion: v1, kind: LimitRange, metadata: { name: a }, spec: { limits: [{ type: Container, min: { cpu: 100m }, max: { cpu: 1 } }] } }
  ---
  { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, resources: { requests: { cpu: 10m } } }, { name: b }] } }`;
  expect(judgedBy(rule, yaml).map(({ path }) => path)).toEqual(['/spec/containers/0/resources/requests/cpu']);
});
