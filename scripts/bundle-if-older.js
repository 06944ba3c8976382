import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles lib/ where a source is as new: after a pull, what was built before would run in place of what is there. */
export function bundleIfOlder() {
  const { mtimeMs: built } = statSync(join(root, 'lib/index.js'));
  const sources = ['rolldown.config.ts', 'package.json'].map((file) => join(root, file));
  for (const file of readdirSync(join(root, 'src'), { recursive: true })) sources.push(join(root, 'src', file));
  if (!sources.some((file) => statSync(file).mtimeMs >= built)) return;
  // What it says goes to standard error: standard output is the command's own.
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bundle.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
}
