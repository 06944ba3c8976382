import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.js';

// Judges the tarball that a release would upload, not the working folder.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'servicemap-check-'));
try {
  const tarball = pack(root, folder);
  const commands = [
    ['publint', '--strict'],
    ['attw', '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--format', 'ascii'],
  ] as const;
  for (const [program, ...args] of commands) {
    const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
    const { status } = spawnSync(join(root, 'node_modules/.bin', program), [...args, tarball], options);
    if (status !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
