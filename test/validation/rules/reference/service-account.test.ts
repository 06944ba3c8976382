import { serviceAccount as rule } from '../../../../src/validation/rules/reference/service-account.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('knows the account that each namespace has', () => {
  const pod =
    '{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { serviceAccountName: default, containers: [{ name: a }] } }';
  expect(judgedBy(rule, pod)).toEqual([]);
});
