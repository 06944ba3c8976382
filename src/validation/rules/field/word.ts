import { QUOTA_SCOPES } from '../../../kubernetes/quotas.js';
import { atLeast } from '../../../kubernetes/versions.js';
import type { Manifest } from '../../../manifests/manifest.js';
import type { Context } from '../../context.js';
import { placesOf } from '../../faults/field-places.js';
import { objectRule } from '../../rule.js';

interface Words {
  /** Where they stand; `*` is each item of a list. */
  readonly at: string;
  readonly words: readonly string[];
  /** Whether an empty word is a word too many, where for others it is as if nothing were written. @default false */
  readonly strict?: boolean;
}

const REPLACEMENT = 'podReplacementPolicy';

const jobWords = (path: string): Words[] => [
  { at: `${path}.completionMode`, words: ['NonIndexed', 'Indexed'], strict: true },
  { at: `${path}.${REPLACEMENT}`, words: ['TerminatingOrFailed', 'Failed'], strict: true },
  { at: `${path}.podFailurePolicy.rules.*.action`, words: ['FailJob', 'FailIndex', 'Ignore', 'Count'] },
  { at: `${path}.podFailurePolicy.rules.*.onExitCodes.operator`, words: ['In', 'NotIn'] },
];

const WORDS: Readonly<Record<string, readonly Words[]>> = {
  'apps/v1 Deployment': [{ at: 'spec.strategy.type', words: ['RollingUpdate', 'Recreate'] }],
  'apps/v1 DaemonSet': [{ at: 'spec.updateStrategy.type', words: ['RollingUpdate', 'OnDelete'] }],
  'apps/v1 StatefulSet': [
    { at: 'spec.updateStrategy.type', words: ['RollingUpdate', 'OnDelete'] },
    { at: 'spec.podManagementPolicy', words: ['OrderedReady', 'Parallel'] },
  ],
  'batch/v1 Job': jobWords('spec'),
  'batch/v1 CronJob': [
    { at: 'spec.concurrencyPolicy', words: ['Allow', 'Forbid', 'Replace'] },
    ...jobWords('spec.jobTemplate.spec'),
  ],
  'policy/v1 PodDisruptionBudget': [
    { at: 'spec.unhealthyPodEvictionPolicy', words: ['IfHealthyBudget', 'AlwaysAllow'], strict: true },
  ],
  'scheduling.k8s.io/v1 PriorityClass': [
    { at: 'preemptionPolicy', words: ['PreemptLowerPriority', 'Never'], strict: true },
  ],
  'v1 ResourceQuota': [
    { at: 'spec.scopes.*', words: QUOTA_SCOPES, strict: true },
    { at: 'spec.scopeSelector.matchExpressions.*.scopeName', words: QUOTA_SCOPES },
    { at: 'spec.scopeSelector.matchExpressions.*.operator', words: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
  ],
};

/** Judges words of which there are a few. */
export const word = objectRule<Manifest>({
  id: 'field/word',
  scope: 'server',
  severity: 'error',
  description:
    'Where a workload, budget, class or quota chooses between words, it is one of them, with its capital letters.',
  rationale: 'The API server refuses the object.',
  remediation: 'Write one of the words.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  kinds: Object.keys(WORDS),
  examples: {
    valid: [
      `
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: { name: api }
      spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: {} }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: api }
        spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: Always, selector: {} }
        `,
        path: '/spec/unhealthyPodEvictionPolicy',
        message: 'unhealthyPodEvictionPolicy cannot be "Always"',
      },
    ],
  },
  check(object, report, context) {
    for (const { at, words, strict } of WORDS[`${object.apiVersion} ${object.kind}`] ?? []) {
      if (isDropped(object, at, context)) continue;
      const known = words.filter((one) => one !== 'VolumeAttributesClass' || atLeast(context.version, '1.33'));
      for (const { value, path } of placesOf(object, at)) {
        // A null in a list of words is an empty one.
        const text = typeof value === 'object' && value !== null ? '' : value;
        if (typeof text !== 'string' || known.includes(text) || (text === '' && !strict)) continue;
        const name = at.split('.').findLast((key) => key !== '*');
        report({ path, message: `${name} cannot be "${text}"`, help: `write ${known.join(', ')}` });
      }
    }
  },
});

function isDropped({ kind }: Manifest, at: string, context: Context): boolean {
  return kind === 'Job' && at.endsWith(REPLACEMENT) && !context.has('jobPodReplacement');
}
