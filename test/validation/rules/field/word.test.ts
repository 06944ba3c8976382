import { expect, it } from 'vitest';
import { word } from '../../../../src/validation/rules/field/word.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs, sample, workload } from '../../sample-objects.js';

testRule(word);

const paths = (kind: string, spec: object, version: '1.28' | '1.36' = '1.36') =>
  judgedBy(word, sample(kind, spec), { version }).map(({ path }) => path);

it('takes an empty word for none where the server does', () => {
  expect(paths('StatefulSet', { podManagementPolicy: '', updateStrategy: { type: null } })).toEqual([]);
  expect(paths('Job', { completionMode: '' })).toEqual(['/spec/completionMode']);
  expect(paths('PodDisruptionBudget', { unhealthyPodEvictionPolicy: null })).toEqual([]);
});

it('minds capital letters', () => {
  expect(paths('Deployment', { strategy: { type: 'recreate' } })).toEqual(['/spec/strategy/type']);
  expect(judgedBy(word, workload('CronJob', { concurrencyPolicy: 'forbid' }))).toHaveLength(1);
  expect(judgedBy(word, jobs('CronJob', { completionMode: 'indexed' }))).toHaveLength(1);
});

it('knows each version', () => {
  expect(paths('ResourceQuota', { scopes: ['VolumeAttributesClass', null] })).toEqual(['/spec/scopes/1']);
  expect(paths('ResourceQuota', { scopes: ['VolumeAttributesClass'] }, '1.28')).toHaveLength(1);
  expect(paths('Job', { podReplacementPolicy: 'x' }, '1.28')).toEqual([]);
});
