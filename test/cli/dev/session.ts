import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from '../../app/loading/installed.js';

/** How long, in ms, a busy machine may take for anything. */
const DEADLINE = 25_000;

/** A running `servicemap dev`. */
export interface Session {
  /** All that it has printed. */
  readonly output: () => string;
  /** Waits until what came since the last wait matches, and gives that. */
  readonly until: (wanted: RegExp) => Promise<string>;
  /** Ends it, and waits for its end. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Closes the other end of what it prints to. */
  readonly hangUp: () => void;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `servicemap dev` in a project. */
export function start(at: Project, bin: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Session {
  const { FORCE_COLOR: _, NODE_OPTIONS: __, ...own } = process.env;
  const child = spawn(process.execPath, [bin, 'dev', ...args], {
    cwd: at.folder,
    env: { ...own, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, seen] = ['', 0];
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard();
    });
  }
  const until = (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no ${wanted} in:\n${output.slice(seen)}\nbefore it:\n${output.slice(0, seen)}`)),
        DEADLINE,
      );
      heard = () => {
        const found = wanted.exec(output.slice(seen));
        if (!found) return;
        clearTimeout(timer);
        heard = () => undefined;
        const text = output.slice(seen, seen + found.index + found[0].length);
        seen += text.length;
        resolve(text);
      };
      heard();
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const hangUp = () => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const end = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return ended;
  };
  return { output: () => output, until, end, hangUp, ended };
}

/** Writes a file of a project. */
export function save(at: Project, path: string, text: string): void {
  mkdirSync(dirname(join(at.folder, path)), { recursive: true });
  writeFileSync(join(at.folder, path), text);
}

/** The same as editors do that write another file and rename it. */
export function saveByRename(at: Project, path: string, text: string): void {
  const beside = join(at.folder, dirname(path), '.saving~');
  writeFileSync(beside, text);
  renameSync(beside, join(at.folder, path));
}

/** Waits until no process works in a project's folder; needs /proc. */
export async function nobodyIn(at: Project): Promise<void> {
  const until = Date.now() + DEADLINE;
  for (;;) {
    const there = processesIn(at.folder);
    if (there.length === 0) return;
    if (Date.now() > until) throw new Error(`left over: ${there.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The processes that work in a folder. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
