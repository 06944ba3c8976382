import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** There is no Go on this machine. */
export class MissingGo extends Error {
  override readonly name = 'MissingGo';
  constructor() {
    super('the control plane is built with Go, and there is no `go` on the PATH: install Go 1.26 or newer (go.dev/dl)');
  }
}

/**
 * Runs `go` in a folder and gives what it printed.
 * @throws MissingGo where there is none; an Error with the end of its output where it fails
 */
export async function go(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    // GOWORK: a workspace file above this checkout would swallow the module.
    const env = { ...process.env, GOWORK: 'off' };
    const { stdout } = await run('go', args, { cwd: folder, env, maxBuffer: 1 << 28 });
    return stdout.trim();
  } catch (error) {
    const { code, signal, stderr = '' } = error as { code?: unknown; signal?: string | null; stderr?: string };
    if (code === 'ENOENT') throw new MissingGo();
    const said = stderr.trim().split('\n').slice(-20).join('\n');
    const how = signal ? `was ended by ${signal}` : 'failed';
    throw new Error(`go ${args.join(' ')} ${how} in ${folder}\n${said}`.trim(), { cause: error });
  }
}
