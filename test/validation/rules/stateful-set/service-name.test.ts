import { expect, it } from 'vitest';
import { serviceName } from '../../../../src/validation/rules/stateful-set/service-name.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(serviceName);

it.each([
  ['', 0],
  [null, 0],
  ['1db', 0],
  ['db.default', 1],
  ['a'.repeat(64), 1],
])('%j: %i', (name, count) => {
  expect(judgedBy(serviceName, workload('StatefulSet', { serviceName: name }))).toHaveLength(count);
});

it('was not looked at before 1.33', () => {
  expect(judgedBy(serviceName, workload('StatefulSet', { serviceName: 'A' }), { version: '1.32' })).toEqual([]);
});
