import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server to run. */
interface Server {
  /** Also names its log. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

/** Runs servers in a folder until it is stopped, or until this process ends in whatever way. */
export interface Keeper {
  /** Starts a server; gives its process id. */
  start: (server: Server) => Promise<number>;
  /** What has ended by itself, in words, with the end of its log; undefined while all is well. */
  trouble: () => Promise<string | undefined>;
  /** Ends all servers and removes the folder; resolves when that is done. */
  stop: () => Promise<void>;
}

type Message = { readonly name: string } & ({ readonly pid: number } | { readonly ended: string });

/** How many lines of a log say what went wrong. */
const TAIL = 15;

/** The last lines of a server's log. */
export async function tailOf(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, `${name}.log`), 'utf8').catch(() => '(no log)');
  return [`${name}:`, ...text.trimEnd().split('\n').slice(-TAIL)].join('\n  ');
}

/** Starts what watches over the servers of a folder. */
export function startKeeper(folder: string): Keeper {
  const script = fileURLToPath(new URL('keeper.mjs', import.meta.url));
  // In a session of its own, Ctrl-C reaches this process alone, which then decides.
  const child = spawn(process.execPath, [script, folder], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  // A line for a keeper that has gone fails; `gone` says so already.
  child.stdin.on('error', () => undefined);
  const ended: { name: string; how: string }[] = [];
  const pids: number[] = [];
  const waiting = new Map<string, (pid: number) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as Message;
    if ('pid' in message) {
      pids.push(message.pid);
      waiting.get(message.name)?.(message.pid);
    } else ended.push({ name: message.name, how: message.ended });
  });
  child.on('exit', (code) => {
    if (code === 0) return;
    ended.push({ name: 'keeper', how: 'before its time' });
    for (const pid of pids) kill(pid);
  });

  return {
    start: async ({ name, file, args }) => {
      const started = new Promise<number>((resolve) => waiting.set(name, resolve));
      child.stdin.write(`${JSON.stringify({ start: { name, file, args, log: join(folder, `${name}.log`) } })}\n`);
      const pid = await Promise.race([started, gone]);
      if (typeof pid !== 'number') throw new Error(`${name} was not started: the keeper ended`);
      return pid;
    },
    trouble: async () => {
      const [first] = ended;
      return first && `${first.name} ended (${first.how})\n${await tailOf(folder, first.name)}`;
    },
    stop: async () => {
      child.stdin.end();
      await gone;
      // Only a keeper that was killed has left it.
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone already: where the keeper can, it leaves that to the kernel.
  }
}
