import { growth, SIZES } from './growth.js';
import type { Result } from './report.js';

/** How the time grows where one workload is called from all maps, each of which it accepts. */
export function hub([small = SIZES.small, large = SIZES.large]: readonly number[]): Result {
  const { figures } = growth('hub.ts', small, large);
  return { title: 'Maps that all call one workload, start-up subtracted', figures };
}
