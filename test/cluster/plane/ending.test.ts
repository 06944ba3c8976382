import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { until } from '../client/until.js';
import { startControlPlane } from './start.js';

interface Held {
  readonly folder: string;
  readonly pids: readonly number[];
}

async function hold(): Promise<{ holder: ChildProcess; held: Held }> {
  const program = fileURLToPath(new URL('hold.ts', import.meta.url));
  const holder = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: holder.stdout }), 'line')) as [string];
  return { holder, held: JSON.parse(line) as Held };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function expectGone({ folder, pids }: Held): Promise<void> {
  await until(`processes ${pids.join(', ')} to be gone`, async () => !pids.some(isRunning), { within: 10_000 });
  await until(`${folder} to be gone`, async () => !existsSync(folder), { within: 10_000 });
}

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('nothing outlives a run that ends by %s', async (signal) => {
  const { holder, held } = await hold();
  expect(held.pids).toHaveLength(5);
  expect(held.pids.every(isRunning)).toBe(true);
  const ended = once(holder, 'exit');
  holder.kill(signal);
  await ended;
  await expectGone(held);
});

it('nothing is left after a normal end, and a server that goes too early is noticed', async () => {
  const plane = await startControlPlane();
  const held = { folder: plane.folder, pids: [...plane.processes.values()] };
  await plane.check();
  process.kill(plane.processes.get('etcd') ?? 0, 'SIGKILL');
  await until('etcd to be missed', async () =>
    plane.check().then(
      () => false,
      () => true,
    ),
  );
  await expect(plane.check()).rejects.toThrow(/^etcd ended \(SIGKILL\)\netcd:/);
  await plane.stop();
  await expectGone(held);
});

it('a server that does not come up says why, and nothing is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'servicemap-ending-'));
  vi.stubEnv('TMPDIR', folder);
  try {
    // More than three versions back is more than a server can emulate.
    await expect(startControlPlane({ emulate: '1.28' })).rejects.toThrow(
      /waited for kube-apiserver to be ready: kube-apiserver ended \(code 1\)[\s\S]*emulat/,
    );
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
