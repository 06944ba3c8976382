import { describe, expect, it } from 'vitest';
import { selector } from '../../../../src/validation/rules/workload/selector.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(selector);

describe('the selector', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'])('of a %s demands something', (kind) => {
    expect(judgedBy(selector, workload(kind))).toEqual([]);
    const [found] = judgedBy(selector, workload(kind, { selector: { matchLabels: {} } }));
    expect(found?.help).toBe('write { matchLabels: { app: api } }');
  });

  it('is no matter of this rule where it is missing', () => {
    expect(judgedBy(selector, workload('Deployment', { selector: null }))).toEqual([]);
    expect(judgedBy(selector, '{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a } }')).toEqual([]);
  });
});
