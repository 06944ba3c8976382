import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Question } from './signature.js';

/** What to look at: the names in a folder, or all of them. */
type Targets = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/**
 * Calls `wake` when something may have happened to a path. Folders are watched, not files: a file that an editor
 * replaces is another file, and one that is not there yet can't be watched. It may miss something (network drives, too
 * many watchers, folders that are moved), so somebody has to look now and then all the same.
 */
export class Wake {
  private readonly watchers = new Map<string, FSWatcher>();
  private targets: Targets = new Map();

  constructor(private readonly wake: () => void) {}

  /** Watches for these and nothing else. */
  follow(paths: Iterable<{ readonly question: Question; readonly path: string }>): void {
    this.targets = targetsOf(paths);
    for (const [folder, watcher] of this.watchers) {
      if (this.targets.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const folder of this.targets.keys()) if (!this.watchers.has(folder)) this.open(folder);
  }

  /** Watches nothing more. */
  close(): void {
    this.follow([]);
  }

  private open(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        const wanted = this.targets.get(folder);
        if (wanted === 'all' || name === null || wanted?.has(name)) this.wake();
      });
      const drop = () => {
        watcher.close();
        this.watchers.delete(folder);
        this.wake();
      };
      watcher.on('error', drop);
      this.watchers.set(folder, watcher);
    } catch {
      // Gone in the meantime, or the system has no watcher left.
    }
  }
}

function targetsOf(paths: Iterable<{ readonly question: Question; readonly path: string }>): Targets {
  const targets = new Map<string, Set<string> | 'all'>();
  for (const { question, path } of paths) {
    const [folder, name] = question === 'entry' ? nearest(dirname(path), basename(path)) : [path, undefined];
    const names = targets.get(folder);
    if (name === undefined) targets.set(folder, 'all');
    else if (names === undefined) targets.set(folder, new Set([name]));
    else if (names !== 'all') names.add(name);
  }
  return targets;
}

/** The folder, or the nearest one above that is there, with the name in it that leads on. */
function nearest(folder: string, name: string): [folder: string, name: string] {
  return existsSync(folder) || folder === dirname(folder) ? [folder, name] : nearest(dirname(folder), basename(folder));
}
