import { expect, it } from 'vitest';
import { readinessGate } from '../../../../src/validation/rules/pod/readiness-gate.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(readinessGate);

it('finds a node beside gates, in Pods alone', () => {
  const spec = { nodeName: 'a', schedulingGates: [{ name: 'b' }] };
  expect(placesFound(readinessGate, podWith(spec))).toEqual(['/spec/nodeName']);
  expect(placesFound(readinessGate, deploymentWith(spec))).toEqual([]);
  expect(placesFound(readinessGate, podWith({ readinessGates: [{ conditionType: '' }] }))).toHaveLength(1);
});
