import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));

/** A path inside ../shared, the folder of material beside the checkout: real applications, API documents. */
export const sharedPath = (path: string): string => `${shared}/${path}`;

/**
 * Whether tests that need ../shared have to be skipped: `describe.skipIf(skipWithoutShared())`.
 * Throws where CI is set, since there they must run.
 */
export function skipWithoutShared(folder = shared, ci = process.env['CI']): boolean {
  if (existsSync(folder)) return false;
  if (ci) throw new Error('CI runs these tests: it needs the folder ../shared beside the checkout');
  return true;
}
