import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runMistakes } from '../../../src/constructs/checks/run-checks.js';
import { type ClusterContext, PLAIN_CLUSTER } from '../../../src/core/cluster-context.js';
import type { RunOptions } from '../../../src/rendering/job.js';

const NEW = { ...PLAIN_CLUSTER, kubernetes: '1.36' as const };
const OLD = { ...PLAIN_CLUSTER, kubernetes: '1.28' as const };

const said = (options: RunOptions, cluster: ClusterContext = NEW): string[] =>
  runMistakes(options, cluster, ['work', 'proxy']).map(({ ruleId, option }) => `${ruleId} ${option?.join('.') ?? ''}`);

it.each<[RunOptions, string[]]>([
  [{}, []],
  [{ parallelism: 3 }, []],
  [{ indexed: true }, ['job/indexed indexed']],
  [{ indexed: true, completions: 2 }, []],
  [{ indexed: true, completions: 2, parallelism: 100_001 }, ['job/too-many parallelism']],
  [{ backoffLimitPerIndex: 1 }, ['job/indexed backoffLimitPerIndex']],
  [{ indexed: true, completions: 2, maxFailedIndexes: 1 }, ['job/failed-indexes maxFailedIndexes']],
  [{ indexed: true, completions: 2, backoffLimitPerIndex: 1, maxFailedIndexes: 3 }, ['job/too-many maxFailedIndexes']],
  [{ indexed: true, completions: 100_001, backoffLimitPerIndex: 1 }, ['job/too-many completions']],
  [
    { indexed: true, completions: 100_001, backoffLimitPerIndex: 1, maxFailedIndexes: 10_001, parallelism: 10_001 },
    ['job/too-many parallelism', 'job/too-many maxFailedIndexes'],
  ],
  [{ restartPolicy: 'OnFailure', podFailurePolicy: [] }, ['job/failure-policy restartPolicy']],
  [{ podReplacementPolicy: 'TerminatingOrFailed', podFailurePolicy: [] }, ['job/failure-policy podReplacementPolicy']],
  [{ podFailurePolicy: [{ action: 'FailIndex', onExitCodes: [1] }] }, ['job/failure-policy podFailurePolicy.0.action']],
  [
    { podFailurePolicy: [{ action: 'Count', onExitCodes: { operator: 'In', values: [1], containerName: 'prxy' } }] },
    ['job/unknown-container podFailurePolicy.0.onExitCodes.containerName'],
  ],
  [
    { indexed: true, completions: 2, successPolicy: [{ succeededIndexes: '0-2' }, { succeededCount: 3 }] },
    ['job/success-policy successPolicy.0.succeededIndexes', 'job/success-policy successPolicy.1.succeededCount'],
  ],
])('%o: %o', (options, expected) => {
  expect(said(options)).toEqual(expected);
});

it('says which options an old cluster has not', () => {
  const options: RunOptions = {
    indexed: true,
    completions: 2,
    backoffLimitPerIndex: 1,
    maxFailedIndexes: 1,
    successPolicy: [{ succeededCount: 1 }],
    podReplacementPolicy: 'Failed',
    managedBy: 'acme.com/queue',
  };
  expect(said(options)).toEqual([]);
  expect(said(options, OLD)).toEqual([
    'version/feature backoffLimitPerIndex',
    'version/feature maxFailedIndexes',
    'version/feature podReplacementPolicy',
    'version/feature successPolicy',
    'version/feature managedBy',
  ]);
});

it('every mistake names an option that was said', () => {
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const options = fc.record<RunOptions>({
    completions: some(fc.nat(200_000)),
    parallelism: some(fc.nat(200_000)),
    indexed: some(fc.boolean()),
    backoffLimitPerIndex: some(fc.nat(9)),
    maxFailedIndexes: some(fc.nat(200_000)),
    restartPolicy: some(fc.constantFrom('Never', 'OnFailure')),
    podReplacementPolicy: some(fc.constantFrom('Failed', 'TerminatingOrFailed')),
    podFailurePolicy: some(fc.constant([{ action: 'FailIndex' as const, onExitCodes: [1] }])),
    successPolicy: some(fc.constant([{ succeededIndexes: '0,2-4', succeededCount: 2 }])),
  });
  fc.assert(
    fc.property(options, (run) => {
      for (const { option = [] } of runMistakes(run, OLD, [])) {
        expect(run[option[0] as keyof RunOptions]).toBeDefined();
      }
    }),
  );
});
