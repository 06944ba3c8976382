import { externalName } from '../../../../src/validation/rules/service/external-name.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(externalName);

it('takes a dot at the end', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: ExternalName, externalName: a.b. } }`;
  expect(judgedBy(externalName, yaml).map(({ path }) => path)).toEqual([]);
});

it('looks at no other type', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { externalName: 'a b' } }`;
  expect(judgedBy(externalName, yaml).map(({ path }) => path)).toEqual([]);
});
