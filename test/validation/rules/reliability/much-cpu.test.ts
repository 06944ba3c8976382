import { expect, it } from 'vitest';
import { NEWEST } from '../../../../src/kubernetes/versions.js';
import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { muchCpu as rule } from '../../../../src/validation/rules/reliability/much-cpu.js';
import { validate } from '../../../../src/validation/validate.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

const found = (cpu: string | number) =>
  validate(
    [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { containers: [{ name: 'web', resources: { requests: { cpu } } }] },
      },
    ],
    { version: NEWEST, schemas: builtInSchemas(NEWEST), rules: [rule] },
  ).map(({ help }) => help);

it.each<[string | number, string | undefined]>([
  [500, 'write the unit: 500m'],
  ['1000', 'write the unit: 1000m'],
  ['100', 'write the unit: 100m'],
  ['99', undefined],
  ['500m', undefined],
  ['500000m', undefined],
  ['0.5', undefined],
])('a request of %s: %s', (cpu, help) => {
  expect(found(cpu)).toEqual(help === undefined ? [] : [help]);
});
