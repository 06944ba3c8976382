import { portsRequired } from '../../../../src/validation/rules/service/ports-required.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(portsRequired);

it('asks an ExternalName for no ports', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: ExternalName, externalName: a.b } }`;
  expect(judgedBy(portsRequired, yaml).map(({ path }) => path)).toEqual([]);
});

it('reads a Service without spec', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a } }`;
  expect(judgedBy(portsRequired, yaml).map(({ path }) => path)).toEqual(['/spec/ports']);
});
