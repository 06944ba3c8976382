import { CronTask } from '../../../src/constructs/cron-task.js';
import { Task } from '../../../src/constructs/task.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const indexed = { image, indexed: true, completions: 4 };
const old = { cluster: { kubernetes: '1.28' as const } };

/** Mistakes in how pods run to their end. */
export const runsMistakes: readonly MistakeRow[] = [
  {
    name: 'numbered pods without their number',
    make: (map) => new Task(map, 'work', { image, indexed: true }),
    ruleId: 'job/indexed',
    at: 'indexed: «true»',
    message: 'need to know how many there are',
    help: 'say completions: …',
  },
  {
    name: 'tries for each number, of pods that have none',
    make: (map) => new Task(map, 'work', { image, backoffLimitPerIndex: 1 }),
    ruleId: 'job/indexed',
    at: '«backoffLimitPerIndex»: 1',
    message: 'backoffLimitPerIndex is about the numbers of pods',
    help: 'say indexed: true',
  },
  {
    name: 'a bound on given-up numbers where none is given up',
    make: (map) => new Task(map, 'work', { ...indexed, maxFailedIndexes: 1 }),
    ruleId: 'job/failed-indexes',
    at: '«maxFailedIndexes»: 1',
    message: 'without backoffLimitPerIndex no index is ever given up',
    help: 'say backoffLimitPerIndex: …',
  },
  {
    name: 'more given-up numbers than there are',
    make: (map) => new Task(map, 'work', { ...indexed, backoffLimitPerIndex: 1, maxFailedIndexes: 5 }),
    ruleId: 'job/too-many',
    at: 'maxFailedIndexes: «5»',
    message: 'at most 4',
    help: 'say 4 or less',
  },
  {
    name: 'rules about failed pods whose containers restart',
    make: (map) => {
      const podFailurePolicy = [{ action: 'Ignore' as const, onPodConditions: ['DisruptionTarget'] }];
      new Task(map, 'work', { image, podFailurePolicy, restartPolicy: 'OnFailure' });
    },
    ruleId: 'job/failure-policy',
    at: "restartPolicy: «'OnFailure'»",
    message: 'no pod fails that rules could judge',
    help: "say restartPolicy: 'Never'",
  },
  {
    name: 'an exit code that is no failure',
    make: (map) => new Task(map, 'work', { image, podFailurePolicy: [{ action: 'FailJob', onExitCodes: [0, 1] }] }),
    ruleId: 'options/invalid',
    at: 'onExitCodes: «[0, 1]»',
    message: 'holds 0, which is no failure',
    help: "use operator: 'NotIn'",
  },
  {
    name: 'a number given up by a Job that gives none up',
    make: (map) => new Task(map, 'work', { ...indexed, podFailurePolicy: [{ action: 'FailIndex', onExitCodes: [1] }] }),
    ruleId: 'job/failure-policy',
    at: "action: «'FailIndex'»",
    message: 'without backoffLimitPerIndex no index can be given up',
    help: "or action: 'FailJob'",
  },
  {
    name: 'the exit code of a container that is not there',
    make: (map) => {
      const onExitCodes = { operator: 'In' as const, values: [1], containerName: 'wrk' };
      new Task(map, 'work', { image, podFailurePolicy: [{ action: 'Count', onExitCodes }] });
    },
    ruleId: 'job/unknown-container',
    at: 'onExitCodes',
    message: 'the pod has no container "wrk"',
    help: 'did you mean "work"?',
  },
  {
    name: 'a cause of failure that is two',
    make: (map) => {
      const rule = { action: 'Count' as const, onExitCodes: [1], onPodConditions: ['A'] };
      new Task(map, 'work', { image, podFailurePolicy: [rule] });
    },
    ruleId: 'options/conflict',
    at: 'rule',
    message: 'does not go with',
    help: 'drop one or the other',
  },
  {
    name: 'success of a number that is not there',
    make: (map) => new Task(map, 'work', { ...indexed, successPolicy: [{ succeededIndexes: '0-4' }] }),
    ruleId: 'job/success-policy',
    at: "succeededIndexes: «'0-4'»",
    message: 'there is no index 4: the last one is 3',
    help: "write indexes like '0,2-4'",
  },
  {
    name: 'success of more numbers than are named',
    make: (map) => new Task(map, 'work', { ...indexed, successPolicy: [{ succeededIndexes: '0', succeededCount: 2 }] }),
    ruleId: 'job/success-policy',
    at: 'succeededCount: «2»',
    message: "2 can't succeed of 1 indexes",
    help: 'say 1 or less',
  },
  {
    name: 'a controller without a domain',
    make: (map) => new Task(map, 'work', { image, managedBy: 'kueue' }),
    ruleId: 'options/invalid',
    at: "managedBy: «'kueue'»",
    message: "must be a domain, '/' and a path",
    help: "write it like 'kueue.x-k8s.io/multikueue'",
  },
  {
    name: 'a controller of Jobs in a cluster that knows none',
    make: (map) => new Task(map, 'work', { image, managedBy: 'kueue.x-k8s.io/multikueue' }),
    within: old,
    ruleId: 'version/feature',
    at: '«managedBy»:',
    message: 'Kubernetes 1.28 has no managedBy of a Job: it came with 1.32',
    help: 'run it on Kubernetes 1.32 or newer',
  },
  {
    name: 'a schedule whose runs may all be late',
    make: (map) => new CronTask(map, 'nightly', { image, schedule: '@daily', startingDeadlineSeconds: 5 }),
    ruleId: 'cron/starting-deadline',
    at: 'startingDeadlineSeconds: «5»',
    message: 'a run may start up to 10 seconds late',
    help: 'say 10 or more',
  },
];
