import type { Mistake } from '../../core/mistakes.js';
import { countIndexes } from '../../kubernetes/indexes.js';
import type { RunOptions } from '../../rendering/job.js';

/** What the API server refuses of a success policy, for the number of pods that are to succeed. */
export function successPolicyMistakes({ successPolicy = [], completions }: RunOptions): Mistake[] {
  if (completions === undefined) return [];
  return successPolicy.flatMap(({ succeededIndexes, succeededCount = 0 }, index): Mistake[] => {
    const counted = succeededIndexes === undefined ? completions : countIndexes(succeededIndexes, completions);
    const wrong = { ruleId: 'job/success-policy', help: "write indexes like '0,2-4'" };
    const at = ['successPolicy', index];
    if (typeof counted === 'string') return [{ ...wrong, message: counted, option: [...at, 'succeededIndexes'] }];
    if (succeededCount <= counted) return [];
    const of = succeededIndexes === undefined ? 'completions' : 'indexes in succeededIndexes';
    return [
      {
        ...wrong,
        message: `${succeededCount} can't succeed of ${counted} ${of}`,
        help: `say ${counted} or less`,
        option: [...at, 'succeededCount'],
      },
    ];
  });
}
