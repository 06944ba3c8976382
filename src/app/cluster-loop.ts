import type { Mistake } from '../core/mistakes.js';

/** What `make` of `forEachCluster` may give back: anything but a promise. */
export type NoPromise<Given> = Given extends PromiseLike<unknown> ? never : unknown;

/** Whether `make` gave back something to wait for all the same. */
export const isPromise = (given: unknown): boolean =>
  typeof (given as PromiseLike<unknown> | undefined)?.then === 'function';

/** What is wrong with a `make` that goes on when it has returned. */
export const WAITS_FOR_NOBODY: Mistake = {
  ruleId: 'app/async-callback',
  message: 'forEachCluster does not wait: what this function makes after its first await is lost',
  help: 'await what it needs before app.forEachCluster(…), and make it a function without async',
  option: ['#0'],
};

/** What is wrong with `forEachCluster` where there is no cluster to call `make` for. */
export const CALLS_NOTHING: Mistake = {
  ruleId: 'app/no-environments',
  message: 'this App has no environments, so forEachCluster calls nothing',
  help: 'say them, new App({ environments: { dev: { clusters: { local: {} } } } }), or make maps in the App itself',
};
