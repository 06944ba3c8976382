import type { PriorityClass } from '../../../kubernetes/generated/types.js';
import { generatedName } from '../../faults/object-names.js';
import { objectRule } from '../../rule.js';

const HIGHEST = 1_000_000_000;
const PREFIX = 'system-';

/** The classes that every cluster has, and what they are worth. */
const SYSTEM = new Map([
  ['system-node-critical', 2_000_001_000],
  ['system-cluster-critical', 2_000_000_000],
]);

/** Judges whether a class takes what is the cluster's own. */
export const value = objectRule<PriorityClass>({
  id: 'priority-class/value',
  scope: 'server',
  severity: 'error',
  description:
    'A priority is at most 1000000000, and no class but those of the cluster has a name that starts with system-.',
  rationale: 'The API server refuses the class.',
  remediation: 'Write a lower value, and a name of your own.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass',
  kinds: ['scheduling.k8s.io/v1 PriorityClass'],
  examples: {
    valid: [
      `
      apiVersion: scheduling.k8s.io/v1
      kind: PriorityClass
      metadata: { name: important }
      value: 1000000000
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: { name: important }
        value: 1000000001
        `,
        path: '/value',
        message: 'a value of 1000000001 is kept for the cluster itself',
      },
      {
        yaml: `
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: { name: system-important }
        value: 1000
        `,
        path: '/metadata/name',
        message: 'names that start with system- are kept for the cluster itself',
      },
    ],
  },
  check({ metadata, value: worth, globalDefault }, report) {
    const name = metadata?.name || generatedName(metadata?.generateName ?? '');
    if (!name.startsWith(PREFIX)) {
      if ((worth ?? 0) <= HIGHEST) return;
      const message = `a value of ${worth} is kept for the cluster itself`;
      report({ path: '/value', message, help: `write ${HIGHEST} or less` });
      return;
    }
    const own = SYSTEM.get(name);
    if (own === undefined) {
      const message = `names that start with ${PREFIX} are kept for the cluster itself`;
      report({ path: '/metadata/name', message, help: 'write another name' });
    } else if (own !== (worth ?? 0)) {
      report({ path: '/value', message: `the value of ${name} is ${own}`, help: `write ${own}` });
    } else if (globalDefault === true) {
      report({ path: '/globalDefault', message: `${name} is not the default`, help: 'remove globalDefault' });
    }
  },
});
