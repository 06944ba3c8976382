import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { root } from './process.js';

/**
 * Puts what the package holds where packages are, and gives its folder. Users start that one; the command of a checkout
 * looks first whether lib/ is older than its sources.
 */
export function install(): string {
  const to = join(root, 'node_modules/.cache', manifest.name);
  rmSync(to, { recursive: true, force: true });
  const given = manifest.files.filter((file) => !file.startsWith('!'));
  for (const file of ['package.json', ...given]) cpSync(join(root, file), join(to, file), { recursive: true });
  return to;
}
