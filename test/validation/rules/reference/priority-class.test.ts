import { priorityClass as rule } from '../../../../src/validation/rules/reference/priority-class.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('leaves to the cluster what the set makes none of, and knows those of the system', () => {
  const pod = (name: string) =>
    `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { priorityClassName: ${name}, containers: [{ name: a }] } }`;
  const own = '{ apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: { name: high } }';
  expect(judgedBy(rule, pod('other'))).toEqual([]);
  expect(judgedBy(rule, `${pod('system-node-critical')}\n---\n${own}`)).toEqual([]);
});
