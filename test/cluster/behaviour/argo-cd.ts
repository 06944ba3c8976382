import type { Client } from '../client/client.js';
import type { Kubectl } from './kubectl.js';
import { find, uidOf } from './live.js';
import type { Applier } from './task-again.js';

/**
 * Syncs as Argo CD does: every object of an Application at every sync, in sync or not, since that is its default. The
 * sync options of the Application and of the object say which verb of kubectl does it, after a dry run.
 */
export function argoCd(client: Client, kubectl: Kubectl, application: readonly string[] = []): Applier {
  return async (manifest) => {
    const before = await find(client, manifest);
    const own = (manifest.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').split(',');
    const options = [...application.filter((option) => !own.includes(option.replace('=true', '=false'))), ...own];
    const has = (option: string): boolean => options.includes(option);

    const verb = !has('Replace=true') ? 'apply' : before === undefined ? 'create' : 'replace';
    const serverSide = verb === 'apply' && has('ServerSideApply=true') ? ['--server-side', '--force-conflicts'] : [];
    const force = has('Force=true') && verb !== 'create' ? ['--force'] : [];
    await kubectl([verb, ...serverSide, serverSide.length > 0 ? '--dry-run=server' : '--dry-run=client'], manifest);
    await kubectl([verb, ...serverSide, ...force], manifest);

    const after = await find(client, manifest);
    if (before === undefined || after === undefined) return 'created';
    if (uidOf(before) !== uidOf(after)) return 'replaced';
    return before.metadata['generation'] === after.metadata['generation'] ? 'unchanged' : 'changed';
  };
}
