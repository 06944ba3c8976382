import { claim as rule } from '../../../../src/validation/rules/reference/claim.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('knows the claims that a StatefulSet makes', () => {
  const yaml = `
  apiVersion: v1
  kind: Pod
  metadata: { name: backup }
  spec: { containers: [{ name: a }], volumes: [{ name: a, persistentVolumeClaim: { claimName: data-db-0 } }] }
  ---
  apiVersion: apps/v1
  kind: StatefulSet
  metadata: { name: db }
  spec: { volumeClaimTemplates: [{ metadata: { name: data } }], template: { spec: { containers: [{ name: db }] } } }`;
  expect(judgedBy(rule, yaml)).toEqual([]);
  expect(judgedBy(rule, yaml.replace('data-db-0', 'data-dba-0'))).toHaveLength(1);
});

it('lets a claim template stand for the volume of its name', () => {
  const yaml = (name: string) => `
  apiVersion: apps/v1
  kind: StatefulSet
  metadata: { name: db }
  spec:
    volumeClaimTemplates: [{ metadata: { name: data } }]
    template: { spec: { containers: [{ name: db }], volumes: [{ name: ${name}, persistentVolumeClaim: { claimName: x } }] } }`;
  expect(judgedBy(rule, yaml('data'))).toEqual([]);
  expect(judgedBy(rule, yaml('date'))).toHaveLength(1);
});
