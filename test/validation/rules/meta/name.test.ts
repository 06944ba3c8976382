import { describe, expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/meta/name.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(name);

describe('a name', () => {
  it.each([
    ['ConfigMap', 'v1', 'a'.repeat(253), 0],
    ['ConfigMap', 'v1', 'a'.repeat(254), 1],
    ['Namespace', 'v1', 'a'.repeat(64), 1],
    ['StatefulSet', 'apps/v1', 'a.b', 1],
    ['Deployment', 'apps/v1', 'a.b', 0],
    ['PodDisruptionBudget', 'policy/v1', 'A b', 0],
    ['ClusterRole', 'rbac.authorization.k8s.io/v1', '..', 1],
    ['ClusterRole', 'rbac.authorization.k8s.io/v1', 'a/b', 1],
    ['Certificate', 'cert-manager.io/v1', 'A', 1],
  ])('of a %s of %s: %s', (kind, apiVersion, text, count) => {
    expect(judgedBy(name, withMetadata({ name: text }, kind, apiVersion))).toHaveLength(count);
  });

  it('of a Service may start with a digit from 1.36 on', () => {
    const yaml = withMetadata({ name: '1st' }, 'Service');
    expect(judgedBy(name, yaml, { version: '1.35' })).toHaveLength(1);
    expect(judgedBy(name, yaml, { version: '1.36' })).toEqual([]);
  });

  it('may be made by the server, and is no matter of templates', () => {
    expect(judgedBy(name, withMetadata({ generateName: 'a-' }))).toEqual([]);
    expect(judgedBy(name, withMetadata({ name: '', generateName: null }))).toHaveLength(1);
    expect(judgedBy(name, workload('Deployment'))).toEqual([]);
  });

  it('is made for a LimitRange', () => {
    expect(judgedBy(name, withMetadata({}, 'LimitRange'))).toEqual([]);
  });

  it('is not asked of a question to the server', () => {
    expect(judgedBy(name, withMetadata({}, 'SelfSubjectAccessReview', 'authorization.k8s.io/v1'))).toEqual([]);
  });
});
