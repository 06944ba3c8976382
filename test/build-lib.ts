import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tests that start processes run what is built; bundle it where a source is newer. Typings are none of their business. */
export function setup(): void {
  const built = existsSync('lib/index.js') ? statSync('lib/index.js').mtimeMs : 0;
  const newer = readdirSync('src', { recursive: true, encoding: 'utf8' }).some(
    (file) => statSync(join('src', file)).mtimeMs > built,
  );
  if (newer) execFileSync('npm', ['run', '--silent', 'bundle'], { stdio: 'inherit' });
}
