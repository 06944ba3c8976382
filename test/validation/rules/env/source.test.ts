import { expect, it } from 'vitest';
import { source } from '../../../../src/validation/rules/env/source.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(source);

const FIELD = { fieldPath: 'metadata.name' };
const FILE = { volumeName: 'a', path: 'b', key: 'c' };

it.each([
  [{ value: '', valueFrom: { fieldRef: FIELD } }, 0],
  [{ value: null, valueFrom: null }, 0],
  [{ valueFrom: { fieldRef: null } }, 1],
  [{ valueFrom: { fileKeyRef: FILE } }, 0],
  [{ value: 'a', valueFrom: {} }, 1],
])('judges %j', (one, faults) => {
  expect(placesFound(source, podWith({}, { env: [{ name: 'A', ...one }] }))).toHaveLength(faults);
});

it('finds no source where the server drops it', () => {
  const yaml = podWith({}, { env: [{ name: 'A', valueFrom: { fileKeyRef: FILE } }] });
  expect(placesFound(source, yaml, { version: '1.34' })).toHaveLength(1);
});
