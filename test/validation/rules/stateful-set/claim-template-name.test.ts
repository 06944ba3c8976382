import { expect, it } from 'vitest';
import { claimTemplateName } from '../../../../src/validation/rules/stateful-set/claim-template-name.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(claimTemplateName);

const named = (...names: unknown[]) =>
  workload('StatefulSet', { volumeClaimTemplates: names.map((name) => ({ metadata: { name } })) });

it('finds what has no name', () => {
  expect(judgedBy(claimTemplateName, named('data', null)).map(({ message }) => message)).toEqual(['the name is empty']);
  expect(judgedBy(claimTemplateName, named('data', 'data'))).toEqual([]);
});

it('was not looked at before 1.34', () => {
  expect(judgedBy(claimTemplateName, named('A'), { version: '1.33' })).toEqual([]);
});
