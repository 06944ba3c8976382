import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Answer } from '../client/connection.js';
import { type Client, expectOk, messageOf, nameOf } from '../client/client.js';
import { until } from '../client/until.js';
import { find } from './live.js';
import type { Applier } from './task-again.js';

const FORCE = 'kustomize.toolkit.fluxcd.io/force';

/**
 * Applies as Flux's kustomize-controller does: what a dry run of server-side apply leaves as it is, is left alone; what
 * is refused and marked with `force` is deleted and made anew.
 */
export function flux(client: Client): Applier {
  const manager = 'kustomize-controller';
  return async (manifest) => {
    const live = await find(client, manifest);
    const trial = await client.apply(manifest, { dryRun: true, manager });
    const replaces = live !== undefined && isImmutable(trial) && [manifest, live].some(isForced);
    if (replaces) {
      expectOk(await client.delete(manifest));
      await until(`${nameOf(manifest)} to be gone`, async () => (await find(client, manifest)) === undefined);
    } else if (live !== undefined && !hasDrifted(live, expectOk(trial))) return 'unchanged';
    expectOk(await client.apply(manifest, { manager }));
    return replaces ? 'replaced' : live === undefined ? 'created' : 'changed';
  };
}

const isImmutable = (answer: Answer): boolean =>
  answer.status >= 300 &&
  ([409, 422].includes(answer.status) || /is immutable|immutable field/.test(messageOf(answer)));

const isForced = ({ metadata: { labels, annotations } }: Manifest): boolean =>
  [labels, annotations].some((entries) => entries?.[FORCE]?.toLowerCase() === 'enabled');

function hasDrifted(live: Manifest, trial: Manifest): boolean {
  const { labels, annotations } = live.metadata;
  if (!isDeepStrictEqual([labels, annotations], [trial.metadata.labels, trial.metadata.annotations])) return true;
  return !isDeepStrictEqual(contentOf(live), contentOf(trial));
}

const contentOf = (object: Manifest): object => ({ ...object, metadata: undefined, status: undefined });
