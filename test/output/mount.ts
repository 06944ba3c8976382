import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { sandbox } from './sandbox.js';

/** Runs a command of the system; says why not where that fails. */
function failureOf(command: string, ...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${command} cannot be run here: ${error?.message ?? stderr.trim()}`;
}

/** A folder on a disk of its own, of this size in kB; skips the test where nothing can be mounted. */
export function smallDisk(context: TestContext, kilobytes: number): string {
  const folder = join(sandbox(), 'disk');
  mkdirSync(folder);
  const failure = failureOf('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  if (failure !== undefined) context.skip(failure);
  onTestFinished(() => void failureOf('umount', folder));
  return folder;
}

/** Makes a folder read-only, for root as well; skips the test where that is not possible. */
export function mountReadOnly(context: TestContext, folder: string): void {
  const failure = failureOf('mount', '--bind', folder, folder) ?? failureOf('mount', '-o', 'remount,bind,ro', folder);
  if (failure !== undefined) context.skip(failure);
  onTestFinished(() => void failureOf('umount', folder));
}

/** Makes a file or folder immutable, for root as well; skips the test where that is not possible. */
export function makeImmutable(context: TestContext, path: string): void {
  const failure = failureOf('chattr', '+i', path);
  if (failure !== undefined) context.skip(failure);
  onTestFinished(() => void failureOf('chattr', '-i', path));
}
