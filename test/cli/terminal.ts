import { spawn, spawnSync } from 'node:child_process';

const START = 'import pty, sys, os; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

/** Why there is no terminal to test with; undefined where there is one. */
export const noTerminal: string | undefined =
  spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode(0)']).status === 0
    ? undefined
    : 'needs python3 (3.9 or newer) for its module pty';

/** Runs a program in a terminal; what it writes there, both streams, as it comes. */
export function inTerminal(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  const { CI: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...own } = process.env;
  const child = spawn('python3', ['-c', START, process.execPath, ...args], {
    cwd,
    env: { ...own, NO_COLOR: '1', TERM: 'xterm', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** What stands on the screen in the end: of what was written, without what was cleared. */
export function screenOf(output: string): string {
  return output
    .split('\r\n')
    .map((line) => line.split('\r\u001b[K').at(-1))
    .join('\n');
}
