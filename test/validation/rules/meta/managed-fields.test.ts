import { expect, it } from 'vitest';
import { managedFields } from '../../../../src/validation/rules/meta/managed-fields.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(managedFields);

const entry = {
  manager: 'x',
  operation: 'Update',
  apiVersion: 'v1',
  fieldsType: 'FieldsV1',
  fieldsV1: { 'f:data': {} },
};
const paths = (...entries: unknown[]) =>
  judgedBy(managedFields, withMetadata({ name: 'a', managedFields: entries })).map(({ path }) => path);

it('bounds names', () => {
  expect(paths({ ...entry, manager: 'x'.repeat(128), subresource: 'x'.repeat(256) })).toEqual([]);
  expect(paths({ ...entry, manager: 'x'.repeat(129), subresource: 'x'.repeat(257) })).toEqual([
    '/metadata/managedFields/0/manager',
    '/metadata/managedFields/0/subresource',
  ]);
});

it('passes over what the server cannot read', () => {
  const long = { ...entry, manager: 'x'.repeat(129) };
  expect(paths({ ...long, operation: 'Create' })).toEqual([]);
  expect(paths(long, null)).toEqual([]);
});
