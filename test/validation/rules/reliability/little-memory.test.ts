import { expect, it } from 'vitest';
import { NEWEST } from '../../../../src/kubernetes/versions.js';
import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { littleMemory as rule } from '../../../../src/validation/rules/reliability/little-memory.js';
import { validate } from '../../../../src/validation/validate.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

const found = (memory: string | number) =>
  validate(
    [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { containers: [{ name: 'web', resources: { limits: { memory } } }] },
      },
    ],
    { version: NEWEST, schemas: builtInSchemas(NEWEST), rules: [rule] },
  ).map(({ help }) => help);

it.each<[string | number, string | undefined]>([
  [512, 'write the unit: 512Mi'],
  ['512', 'write the unit: 512Mi'],
  ['512m', 'write 6Mi or more'],
  ['512k', 'write 6Mi or more'],
  ['6291455', 'write 6Mi or more'],
  ['6291456', undefined],
  ['134217728', undefined],
  ['6M', 'write 6Mi or more'],
  ['7M', undefined],
  ['0', undefined],
])('a limit of %s: %s', (memory, help) => {
  expect(found(memory)).toEqual(help === undefined ? [] : [help]);
});
