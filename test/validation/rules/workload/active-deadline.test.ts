import { expect, it } from 'vitest';
import { activeDeadline } from '../../../../src/validation/rules/workload/active-deadline.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(activeDeadline);

it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'])(
  'a %s has no deadline',
  (kind) => {
    expect(judgedBy(activeDeadline, workload(kind, {}, { activeDeadlineSeconds: null }))).toEqual([]);
    expect(judgedBy(activeDeadline, workload(kind, {}, { activeDeadlineSeconds: 5 }))).toHaveLength(1);
  },
);
