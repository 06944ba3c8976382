import { expect, it } from 'vitest';
import { annotation } from '../../../../src/validation/rules/pod/annotation.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(annotation);

const found = (annotations: object, spec: object = {}): string[] =>
  placesFound(annotation, podWith({ ...spec }, {}, { annotations }));
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';

it.each([
  [{ [COST]: '0' }, 0],
  [{ [COST]: '+1' }, 1],
  [{ [COST]: '01' }, 1],
  [{ [COST]: '' }, 1],
  [{ [COST]: '2147483648' }, 1],
  [{ 'kubernetes.io/config.mirror': 'a' }, 1],
  [{ [TOLERATIONS]: '' }, 0],
  [{ [TOLERATIONS]: 'a' }, 1],
  [{ [TOLERATIONS]: '[{"Operator":"Exists"}]' }, 0],
  [{ [TOLERATIONS]: '[{"key":"a b","operator":"Exists"}]' }, 1],
  [{ [TOLERATIONS]: '{}' }, 1],
])('judges %j', (annotations, faults) => {
  expect(found(annotations)).toHaveLength(faults);
});

it('takes a mirror on a node', () => {
  expect(found({ 'kubernetes.io/config.mirror': 'a' }, { nodeName: 'a' })).toEqual([]);
});
