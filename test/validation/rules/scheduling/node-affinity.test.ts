import { expect, it } from 'vitest';
import { nodeAffinity } from '../../../../src/validation/rules/scheduling/node-affinity.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(nodeAffinity);

const found = (term: object, version: '1.32' | '1.36' = '1.36'): string[] => {
  const required = { nodeSelectorTerms: [term] };
  const nodeAffinityOf = { requiredDuringSchedulingIgnoredDuringExecution: required };
  return placesFound(nodeAffinity, podWith({ affinity: { nodeAffinity: nodeAffinityOf } }), { version });
};
const label = (operator: string, ...values: string[]): object => ({
  matchExpressions: [{ key: 'a', operator, values }],
});
const field = (operator: string, ...values: string[]): object => ({
  matchFields: [{ key: 'metadata.name', operator, values }],
});

it.each([
  [label('Exists', 'a'), 1],
  [label('DoesNotExist'), 0],
  [label('Gt', '1', '2'), 1],
  [label('Gt', 'a'), 0],
  [label('NotIn'), 1],
  [{ matchExpressions: [{ key: 'a b', operator: 'Exists' }] }, 1],
  [field('In', 'node'), 0],
  [field('In', 'a', 'b'), 1],
  [field('Exists'), 1],
  [field('In', 'Node'), 1],
  [{ matchFields: [{ key: 'a', operator: 'In', values: ['b'] }] }, 1],
  [{}, 0],
])('judges %j', (term, faults) => {
  expect(found(term)).toHaveLength(faults);
});

it('judges the values of labels since 1.33, of what is required', () => {
  expect(found(label('In', 'a b'))).toHaveLength(1);
  expect(found(label('In', 'a b'), '1.32')).toEqual([]);
  const preferred = [
    { weight: 1, preference: label('In', 'a b') },
    { weight: 1, preference: label('In') },
  ];
  const affinity = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } };
  expect(placesFound(nodeAffinity, podWith({ affinity }))).toHaveLength(1);
});
