import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './memory.js';

/** The repository, where programs run. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A program, as it is started. */
export interface Command {
  /** @default Node.js */
  readonly file?: string;
  readonly args: readonly string[];
  /** @default the repository */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it fails where it says anything on standard error: telling takes its time too. @default false */
  readonly silent?: boolean;
  /** The file that gets its standard output. @default none: it is in {@link Run} */
  readonly to?: string;
}

/** How a program ran. */
export interface Run {
  /** From its start to its end, in ms. */
  readonly ms: number;
  /** The most memory that it and what it started held together, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** Its standard output, unless a file got that. */
  readonly output: string;
}

/** Runs a program to its end. @throws Error with what it printed where it fails */
export async function run({
  file = process.execPath,
  args,
  cwd = root,
  env,
  silent = false,
  to,
}: Command): Promise<Run> {
  const target = to === undefined ? 'pipe' : openSync(to, 'w');
  try {
    const start = performance.now();
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', target, 'pipe'] });
    // Before the folder that it writes to is removed.
    const end = (): boolean => child.kill('SIGKILL');
    process.prependOnceListener('exit', end);
    const memory = watchMemory(child.pid);
    const [output, errors] = [textOf(child.stdout), textOf(child.stderr)];
    const ended = await new Promise<number | string | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? signal));
    });
    const ms = performance.now() - start;
    process.off('exit', end);
    const run = { ms, memory: memory(), output: await output };
    const said = await errors;
    if (ended !== 0 || (silent && said)) {
      throw new Error(`${[file, ...args].join(' ')} ended with ${ended}\n${run.output}${said}`);
    }
    return run;
  } finally {
    if (typeof target === 'number') closeSync(target);
  }
}

/** Two programs as one: what the first prints, the second reads. It fails where the second does. */
export const piped = (from: Command, into: Command): Command => ({
  file: 'sh',
  args: ['-c', `${quoted(from)} | ${quoted(into)}`],
});

const quoted = ({ file = process.execPath, args }: Command): string =>
  [file, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream?.setEncoding('utf8') ?? []) text += chunk.toString();
  return text;
}
