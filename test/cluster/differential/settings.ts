/**
 * Where CI is set a change is judged by the same cases each time, so that landing does not depend on luck; every other
 * run has a seed of its own and prints it, so that the cases of a year are not those of a day.
 */
const CI_SEED = 20_261_121;

/** What a run is to be. */
export interface Settings {
  readonly seed: number;
  readonly cases: number;
  /** Kinds whose bases are taken; all when empty. */
  readonly kinds: readonly string[];
}

/** Reads SERVICEMAP_SEED, SERVICEMAP_CASES and SERVICEMAP_KINDS, for who hunts. */
export function settings(cases: number, env = process.env): Settings {
  const fresh = env['CI'] ? CI_SEED : Math.floor(Math.random() * 1_000_000_000);
  return {
    seed: Number(env['SERVICEMAP_SEED'] ?? fresh),
    cases: Number(env['SERVICEMAP_CASES'] ?? cases),
    kinds: env['SERVICEMAP_KINDS']?.split(',').filter(Boolean) ?? [],
  };
}
