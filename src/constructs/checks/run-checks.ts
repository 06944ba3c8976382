import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { RunOptions } from '../../rendering/job.js';
import { failurePolicyMistakes } from './failure-policy-checks.js';
import { type FeatureUse, featureMistakes } from './feature-checks.js';
import { successPolicyMistakes } from './success-policy-checks.js';

/** Options that only an indexed Job has. */
const INDEXED = ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] as const;

// The status of a Job lists its indexes, so the API server bounds how many runs there can be.
const MANY = 100_000;
const FEWER = 10_000;

/**
 * What the API server would refuse or drop of how pods run to their end.
 * @param containers the names of the pod's containers
 */
export function runMistakes(options: RunOptions, cluster: ClusterContext, containers: readonly string[]): Mistake[] {
  return [
    ...featureMistakes(cluster, featuresOf(options)),
    ...(options.indexed === true ? indexMistakes(options) : unindexedMistakes(options)),
    ...boundMistakes(options),
    ...failurePolicyMistakes(options, containers),
    ...(options.indexed === true ? successPolicyMistakes(options) : []),
  ];
}

function featuresOf(options: RunOptions): FeatureUse[] {
  const uses = {
    backoffLimitPerIndex: 'jobBackoffPerIndex',
    maxFailedIndexes: 'jobBackoffPerIndex',
    podReplacementPolicy: 'jobPodReplacement',
    successPolicy: 'jobSuccessPolicy',
    managedBy: 'jobManagedBy',
  } as const;
  return Object.entries(uses)
    .filter(([option]) => options[option as keyof typeof uses] !== undefined)
    .map(([option, feature]) => ({ feature, what: `${option} of a Job`, option: [option] }));
}

function indexMistakes({ completions, parallelism = 1 }: RunOptions): Mistake[] {
  return [
    ...(completions === undefined
      ? [
          {
            ruleId: 'job/indexed',
            restsOn: 'completions',
            message: 'pods that have numbers need to know how many there are',
            help: 'say completions: …, or drop indexed',
            option: ['indexed'],
          },
        ]
      : []),
    ...(parallelism > MANY ? [tooMany('parallelism', MANY, 'when pods have numbers')] : []),
  ];
}

function unindexedMistakes(options: RunOptions): Mistake[] {
  return INDEXED.filter((option) => options[option] !== undefined).map((option) => ({
    ruleId: 'job/indexed',
    restsOn: 'indexed',
    message: `${option} is about the numbers of pods, and these have none`,
    help: `say indexed: true beside it, or drop it`,
    option: [option],
    at: 'key',
  }));
}

function boundMistakes(options: RunOptions): Mistake[] {
  const { completions, parallelism = 1, backoffLimitPerIndex, maxFailedIndexes } = options;
  const crowded = (completions ?? 0) > MANY && backoffLimitPerIndex !== undefined;
  const beside = `with more than ${MANY} completions and backoffLimitPerIndex`;
  return [
    ...(maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined
      ? [
          {
            ruleId: 'job/failed-indexes',
            restsOn: 'backoffLimitPerIndex',
            message: 'without backoffLimitPerIndex no index is ever given up, so none can be counted',
            help: 'say backoffLimitPerIndex: … beside it, or drop it',
            option: ['maxFailedIndexes'],
            at: 'key' as const,
          },
        ]
      : []),
    ...(maxFailedIndexes !== undefined && completions !== undefined && maxFailedIndexes > completions
      ? [tooMany('maxFailedIndexes', completions, 'with so many completions')]
      : []),
    ...(crowded && parallelism > FEWER && parallelism <= MANY ? [tooMany('parallelism', FEWER, beside)] : []),
    ...(crowded && maxFailedIndexes === undefined
      ? [
          {
            ruleId: 'job/too-many',
            message: `${beside}, maxFailedIndexes must be said`,
            help: `say maxFailedIndexes, ${FEWER} at most`,
            option: ['completions'],
          },
        ]
      : []),
    ...(crowded && (maxFailedIndexes ?? 0) > FEWER ? [tooMany('maxFailedIndexes', FEWER, beside)] : []),
  ];
}

function tooMany(option: string, most: number, when: string): Mistake {
  return {
    ruleId: 'job/too-many',
    message: `${option} can be at most ${most} ${when}`,
    help: `say ${most} or less`,
    option: [option],
  };
}
