import { expect, it } from 'vitest';
import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { removed } from '../../../../src/validation/rules/api/removed.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(removed, { schemas: builtInSchemas('1.36') });

const flowSchema = '{apiVersion: flowcontrol.apiserver.k8s.io/v1beta3, kind: FlowSchema, metadata: {name: all}}';

it('goes by the version of the cluster', () => {
  expect(judgedBy(removed, flowSchema, { version: '1.31', schemas: builtInSchemas('1.31') })).toEqual([]);
  expect(judgedBy(removed, flowSchema, { version: '1.32', schemas: builtInSchemas('1.32') })).toMatchObject([
    { help: 'write apiVersion: flowcontrol.apiserver.k8s.io/v1, and its fields' },
  ]);
});

it('says so where nothing took its place', () => {
  const policy = '{apiVersion: policy/v1beta1, kind: PodSecurityPolicy, metadata: {name: all}}';
  expect(judgedBy(removed, policy, { schemas: builtInSchemas('1.36') })).toMatchObject([
    { help: 'leave it out: nothing replaces it' },
  ]);
});
