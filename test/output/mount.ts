import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { sandbox } from './sandbox.js';

/** How a system says that it does not let this user do it, or does not know how; any other failure is one of the test. */
const CANNOT =
  /permission denied|not permitted|superuser|not supported|unknown file ?system|illegal option|inappropriate ioctl|ENOENT/i;

/** Runs a command of the system; tells what it says where it cannot be done here. */
function refusalOf(command: string, ...args: readonly string[]): string | undefined {
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env });
  if (status === 0) return undefined;
  const said = error?.message ?? stderr.trim();
  if (!CANNOT.test(said)) throw new Error(`${command} ${args.join(' ')}: ${said}`);
  return said;
}

/** Skips the test where the system refused what it needs. */
function skipIfRefused(context: TestContext, what: string, refusal: string | undefined): void {
  // A user, or root in a container, may lack this right, and no test can give it: what it would show is not shown here.
  if (refusal !== undefined) context.skip(`${what} here, as root could on Linux: ${refusal}`);
}

/** A folder on a disk of its own, of this size in kB; skips the test where nothing can be mounted. */
export function smallDisk(context: TestContext, kilobytes: number): string {
  const folder = join(sandbox(), 'disk');
  mkdirSync(folder);
  const refusal = refusalOf('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  skipIfRefused(context, 'no small disk can be mounted', refusal);
  onTestFinished(() => void refusalOf('umount', folder));
  return folder;
}

/** Makes a folder read-only, for root as well; skips the test where that is not possible. */
export function mountReadOnly(context: TestContext, folder: string): void {
  const refusal = refusalOf('mount', '--bind', folder, folder);
  skipIfRefused(context, 'no folder can be mounted', refusal);
  onTestFinished(() => void refusalOf('umount', folder));
  const kept = refusalOf('mount', '-o', 'remount,bind,ro', folder);
  skipIfRefused(context, 'no folder can be made read-only', kept);
}

/** Makes a file or folder immutable, for root as well; skips the test where that is not possible. */
export function makeImmutable(context: TestContext, path: string): void {
  const refusal = refusalOf('chattr', '+i', path);
  skipIfRefused(context, 'nothing can be made immutable', refusal);
  onTestFinished(() => void refusalOf('chattr', '-i', path));
}
