import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The `check:` scripts of package.json, in their order. */
const parts = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));

/** Runs one part to its end, so that everything it finds is shown; tells whether it passed. */
function passes(command: string): boolean {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const run = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true, env: { ...process.env, PATH: path } });
  return run.status === 0;
}

const failed: string[] = [];
for (const [name, command] of parts) {
  console.log(`\n── ${name}: ${command}`);
  if (!passes(command)) failed.push(name);
}

if (parts.length === 0) failed.push('no check: script in package.json');
console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '');
console.log(`check: ${Math.max(0, parts.length - failed.length)} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
