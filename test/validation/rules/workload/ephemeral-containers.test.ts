import { expect, it } from 'vitest';
import { ephemeralContainers } from '../../../../src/validation/rules/workload/ephemeral-containers.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(ephemeralContainers);

const debug = { ephemeralContainers: [{ name: 'debug', image: 'busybox' }] };

it.each(['DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'])('a %s takes none', (kind) => {
  expect(judgedBy(ephemeralContainers, workload(kind, {}, debug), { version: '1.28' })).toHaveLength(1);
});

it('a StatefulSet takes none from 1.34 on', () => {
  expect(judgedBy(ephemeralContainers, workload('StatefulSet', {}, debug), { version: '1.33' })).toEqual([]);
  expect(judgedBy(ephemeralContainers, workload('StatefulSet', {}, debug), { version: '1.34' })).toHaveLength(1);
});
