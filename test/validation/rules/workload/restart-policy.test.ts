import { describe, expect, it } from 'vitest';
import { restartPolicy } from '../../../../src/validation/rules/workload/restart-policy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(restartPolicy);

describe('the restartPolicy', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'])(
    'of a %s is Always',
    (kind) => {
      const found = (policy: unknown) => judgedBy(restartPolicy, workload(kind, {}, { restartPolicy: policy }));
      expect([undefined, null, '', 'Always'].flatMap(found)).toEqual([]);
      expect(['Never', 'OnFailure', 'always'].flatMap(found)).toHaveLength(3);
    },
  );

  it('of a Job is its own matter', () => {
    expect(judgedBy(restartPolicy, workload('Job'))).toEqual([]);
  });
});
