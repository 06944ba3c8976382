import type { HostedApp } from '../app/host.js';
import { UsageError } from './usage-error.js';

/** What an App may be too old for. */
const DOES = { explain: 'explain', trace: 'tell where its objects come from' } as const satisfies Partial<
  Record<keyof HostedApp, string>
>;

/** Throws UsageError where the program has a copy of the SDK of its own, from before Apps could do that. */
export function refuseOlder(apps: readonly HostedApp[], what: keyof typeof DOES): void {
  const older = apps.find((app) => typeof (app as Partial<HostedApp>)[what] !== 'function');
  if (older === undefined) return;
  throw new UsageError(
    `the App "${older.id}" is made by a copy of servicemap that cannot ${DOES[what]}`,
    'it is older than this command: "npm ls servicemap" shows the copies',
  );
}
