import { expect, it } from 'vitest';
import { field } from '../../../../src/validation/rules/env/field.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(field);

const found = (valueFrom: object, version: '1.28' | '1.36' = '1.36'): string[] =>
  placesFound(field, podWith({}, { env: [{ name: 'A', valueFrom }] }), { version });

it.each([
  ['spec.host', 0],
  ['status.hostIPs', 0],
  ['spec.restartPolicy', 1],
  ['', 1],
  ["metadata.annotations['Example.com/a']", 0],
  ["metadata.annotations['a b']", 1],
  ["metadata.labels['']", 1],
  ["metadata.name['a']", 1],
  ['metadata.annotations', 1],
])('judges the field %j', (fieldPath, faults) => {
  expect(found({ fieldRef: { fieldPath } })).toHaveLength(faults);
});

it.each([
  ['limits.cpu', '1m', 0],
  ['limits.cpu', '1000m', 0],
  ['limits.cpu', '0', 0],
  ['limits.cpu', '2', 1],
  ['limits.memory', '1Ki', 0],
  ['limits.memory', 1, 0],
  ['limits.memory', '1k', 0],
  ['limits.memory', '1024', 1],
  ['requests.ephemeral-storage', '1Gi', 0],
  ['limits.hugepages-2Mi', '1Mi', 0],
  ['limits.hugepages-2Mi', '2Mi', 1],
  ['limits.storage', null, 1],
  ['', null, 1],
])('judges the amount %s in %s', (resource, divisor, faults) => {
  expect(found({ resourceFieldRef: { resource, divisor } })).toHaveLength(faults);
});

it('knows what each version has', () => {
  expect(found({ fieldRef: { fieldPath: 'status.hostIPs' } }, '1.28')).toHaveLength(1);
  expect(found({ fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } })).toHaveLength(1);
});

it.each([
  ['limits.cpu', '1000m', true],
  ['limits.cpu', '+1', false],
  ['limits.cpu', '01m', false],
  ['limits.memory', '1024Ki', true],
  ['limits.memory', '+1Mi', false],
  ['limits.memory', '1024', false],
])('knows the units that the server knows again: %s in %s', (resource, divisor, isTaken) => {
  const env = [{ name: 'A', valueFrom: { resourceFieldRef: { resource, divisor } } }];
  expect(placesFound(field, podWith({ containers: [{ name: 'a', image: 'b', env }] }))).toHaveLength(isTaken ? 0 : 1);
});
