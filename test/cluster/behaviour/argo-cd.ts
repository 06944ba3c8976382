import type { Client } from '../client/client.js';
import type { Kubectl } from './kubectl.js';
import { find } from './live.js';
import type { Applier } from './task-again.js';

/**
 * Syncs as Argo CD does with `ApplyOutOfSyncOnly=true`: what is in sync is left alone; the sync options on the object
 * say which verb of kubectl does the rest, after a dry run of it.
 */
export function argoCd(client: Client, kubectl: Kubectl): Applier {
  return async (manifest) => {
    const live = await find(client, manifest);
    if (live !== undefined && holds(live, manifest)) return 'unchanged';
    const options = (manifest.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').split(',');
    const verb = !options.includes('Replace=true') ? 'apply' : live === undefined ? 'create' : 'replace';
    const forced = options.includes('Force=true') && verb !== 'create';
    // The dry run is never forced: kubectl would replace for all that.
    await kubectl([verb, '--dry-run=client'], manifest);
    await kubectl([verb, ...(forced ? ['--force'] : [])], manifest);
    if (live === undefined) return 'created';
    return forced && verb === 'replace' ? 'replaced' : 'changed';
  };
}

/** Whether an object has everything that a manifest says; what a server adds does not count. */
function holds(live: unknown, manifest: unknown): boolean {
  if (Array.isArray(manifest)) {
    return (
      Array.isArray(live) && live.length === manifest.length && manifest.every((item, at) => holds(live[at], item))
    );
  }
  if (typeof manifest !== 'object' || manifest === null) return live === manifest;
  if (typeof live !== 'object' || live === null) return false;
  return Object.entries(manifest).every(([key, value]) => holds((live as Record<string, unknown>)[key], value));
}
