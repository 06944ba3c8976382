import { expect, it } from 'vitest';
import { value } from '../../../../src/validation/rules/priority-class/value.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(value);

const paths = (metadata: object, fields: object) =>
  judgedBy(
    value,
    JSON.stringify({ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata, ...fields }),
  ).map(({ path }) => path);

it('knows the classes of every cluster', () => {
  expect(paths({ name: 'system-node-critical' }, { value: 2_000_001_000 })).toEqual([]);
  expect(paths({ name: 'system-node-critical' }, { value: 1 })).toEqual(['/value']);
  expect(paths({ name: 'system-node-critical' }, { value: 2_000_001_000, globalDefault: true })).toEqual([
    '/globalDefault',
  ]);
});

it('looks at names that the server makes, and takes no value for 0', () => {
  expect(paths({ generateName: 'system-' }, {})).toEqual(['/metadata/name']);
  expect(paths({ name: 'system' }, { value: null })).toEqual([]);
});
