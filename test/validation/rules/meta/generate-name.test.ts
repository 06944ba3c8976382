import { describe, expect, it } from 'vitest';
import { generateName } from '../../../../src/validation/rules/meta/generate-name.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(generateName);

const count = (prefix: string, kind?: string, apiVersion?: string): number =>
  judgedBy(generateName, withMetadata({ generateName: prefix }, kind, apiVersion)).length;

describe('the beginning of a name', () => {
  it.each([
    ['a--', 0],
    // The server passes over the character before a last "-", and finds it in the name that comes of it.
    ['a_-', 1],
    ['.-', 1],
    ['-', 1],
    ['--', 1],
    ['a.', 1],
    ['a'.repeat(253), 0],
    ['a'.repeat(254), 1],
  ])('%s: %i', (prefix, found) => {
    expect(count(prefix)).toBe(found);
  });

  it('follows the syntax of the kind', () => {
    expect(count('a.', 'Namespace')).toBe(1);
    expect(count('a'.repeat(64), 'Namespace')).toBe(1);
    expect(count('.', 'ClusterRole', 'rbac.authorization.k8s.io/v1')).toBe(1);
    expect(count('..', 'PodDisruptionBudget', 'policy/v1')).toBe(0);
    expect(count('a%', 'PodDisruptionBudget', 'policy/v1')).toBe(1);
  });

  it('counts beside a name', () => {
    expect(judgedBy(generateName, withMetadata({ name: 'a', generateName: 'A' }))).toHaveLength(1);
    expect(judgedBy(generateName, withMetadata({ name: 'a', generateName: 'a_-' }))).toEqual([]);
  });

  it('of a ReplicationController is only looked at in the name that comes of it, from 1.35 on', () => {
    const yaml = withMetadata({ generateName: 'a.' }, 'ReplicationController');
    expect(judgedBy(generateName, yaml, { version: '1.34' })).toHaveLength(1);
    expect(judgedBy(generateName, yaml, { version: '1.35' })).toEqual([]);
    expect(count('A', 'ReplicationController')).toBe(1);
    expect(count('a/', 'ReplicationController')).toBe(1);
  });
});
