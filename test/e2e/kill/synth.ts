import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One of the two versions of the program. */
export type Version = 'a' | 'b';

/** Starts the real command. */
export function startSynth(
  version: Version,
  maps: number,
  folder: string,
  ...options: readonly string[]
): ChildProcess {
  const args = ['bin/servicemap.js', 'synth', 'test/e2e/kill/program.ts', '--out', folder, '--quiet', ...options];
  const env = { ...process.env, VERSION: version, MAPS: String(maps) };
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Runs the real command to its end; gives its exit code. */
export async function synth(...args: Parameters<typeof startSynth>): Promise<number | null> {
  const [code] = (await once(startSynth(...args), 'exit')) as [number | null];
  return code;
}
