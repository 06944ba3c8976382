import { expect, it } from 'vitest';
import { target } from '../../../../src/validation/rules/autoscaler/target.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(target);

it.each([
  [{ kind: 'ReplicationController', name: 'a' }, 0],
  [{ apiVersion: 'a/b/c', kind: 'ReplicationController', name: 'a' }, 1],
  [{ apiVersion: 'v1', kind: 'Pod', name: 'a' }, 1],
  [{ apiVersion: 'a/', kind: 'A', name: 'a' }, 0],
  [{ apiVersion: 'a/v1', kind: 'a/b', name: '..' }, 2],
])('%j: %i', (scaleTargetRef, count) => {
  expect(judgedBy(target, autoscaler({ scaleTargetRef }))).toHaveLength(count);
});

it('was not asked for its group before 1.34', () => {
  const yaml = autoscaler({ scaleTargetRef: { kind: 'Deployment', name: 'a' } });
  expect(judgedBy(target, yaml, { version: '1.33' })).toEqual([]);
});
