import { expect, it } from 'vitest';
import { claimRetention } from '../../../../src/validation/rules/stateful-set/claim-retention.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(claimRetention);

it('takes an empty word for Retain', () => {
  const yaml = workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenDeleted: '', whenScaled: null } });
  expect(judgedBy(claimRetention, yaml)).toEqual([]);
});
