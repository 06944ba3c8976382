import { quotaDemand as rule } from '../../../../src/validation/rules/reference/quota-demand.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (container: string, hard: string, more = '') =>
  judgedBy(
    rule,
    `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [${container}] } }
---
{ apiVersion: v1, kind: ResourceQuota, metadata: { name: a }, spec: { hard: ${hard} } }${more}`,
  ).map(({ path }) => path);

it('takes a limit for the request, but not the other way', () => {
  expect(judged('{ name: a, resources: { limits: { cpu: 1 } } }', '{ cpu: 1, pods: 3 }')).toEqual([]);
  expect(judged('{ name: a, resources: { requests: { cpu: 1 } } }', '{ limits.cpu: 1 }')).toEqual([
    '/spec/containers/0/resources/limits/cpu',
  ]);
});

it('knows the defaults of a LimitRange', () => {
  const range =
    '\n---\n{ apiVersion: v1, kind: LimitRange, metadata: { name: a }, spec: { limits: [{ type: Container, defaultRequest: { cpu: 1 } }] } }';
  expect(judged('{ name: a }', '{ cpu: 4 }', range)).toEqual([]);
});
