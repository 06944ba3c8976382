import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Layout } from '../../output/layouts/form.js';
import type { Asked } from './reads.js';

/** What a child is to run. */
export interface Request {
  readonly entry?: string;
  readonly out?: string;
  readonly off?: readonly string[];
  readonly layout?: Layout;
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
  /** Whether to show what changed in the manifests. */
  readonly changes: boolean;
  /** When the change came that asks for this run, in ms of the system's clock. */
  readonly since: number;
}

/** What a child tells: what its program asked about, that this came to its end, and that nobody reads what is shown. */
type Told = Asked | readonly ['done'] | readonly ['unread'];

/** How a child ended. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process with the SDK loaded, which runs the program once. */
export interface Child {
  /** Runs the program. `told` is called for each thing that the child tells. */
  run(request: Request, told: (message: Told) => void): Promise<ChildEnd>;
  /** Whether it can run. */
  isAlive(): boolean;
  /** Ends it, and whatever it has started, at once. */
  kill(): void;
}

const program = fileURLToPath(new URL('./child.js', import.meta.url));
/** A group of their own, so that nothing is left of what a program starts. */
const detached = process.platform !== 'win32';
/** How long, in ms, to wait for the last words of a child that is gone: what it has started may hold its pipes. */
const LAST_WORDS = 100;

/** Starts a child; it loads what it needs, and waits. */
export function startChild(): Child {
  const child = fork(program, [String(process.pid)], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe', 'ipc'],
    detached,
  });
  const pipes = [child.stdio[3], child.stdio[4]] as Readable[];
  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  let told: (message: Told) => void = () => undefined;
  for (const pipe of pipes) eachLine(pipe, (line) => told(JSON.parse(line) as Told));
  const ended = endOf(child, pipes);
  return {
    run: (request, listener) => {
      told = listener;
      // A child that is gone already has ended; that it can't be told says nothing more.
      child.send(request, () => undefined);
      return ended;
    },
    isAlive,
    // What it has started may live on after it.
    kill: () => killGroup(child),
  };
}

function killGroup(child: ChildProcess): void {
  try {
    if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Gone in the meantime.
  }
}

function endOf(child: ChildProcess, pipes: readonly Readable[]): Promise<ChildEnd> {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('exit', (code, signal) => {
      const end = () => {
        for (const pipe of pipes) pipe.destroy();
        resolve({ code, signal });
      };
      const timer = setTimeout(end, LAST_WORDS);
      child.once('close', () => {
        clearTimeout(timer);
        end();
      });
    });
  });
}

function eachLine(pipe: Readable, take: (line: string) => void): void {
  let rest = '';
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}
