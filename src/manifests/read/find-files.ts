import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../manifest.js';
import { InputError } from './input-error.js';

/** A file to read, or a folder that holds no manifests yet. */
export interface FoundFile {
  /** Its path as it is to be shown. */
  readonly path: string;
  /** Whether it is the Chart.yaml of a Helm chart, whose folder was left out. */
  readonly isChart?: boolean;
}

const MANIFEST = /\.(?:ya?ml|json)$/i;
const CHART = 'Chart.yaml';

/**
 * The files that paths name: a file itself whatever it is called, of a folder all YAML and JSON in it and below, in the
 * order of their names, each once. Left out are `node_modules`, and what is hidden by a dot.
 * @throws InputError where there is no such path, it cannot be listed, or a folder holds none
 */
export function findFiles(paths: readonly string[]): FoundFile[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    if (!statOf(path).isDirectory()) return [{ path }];
    const found = [...filesBelow(path, seen)];
    if (found.length > 0 || paths.length > 1) return found;
    throw new InputError(`there is no YAML or JSON in ${path}`, 'name a folder that holds *.yaml, *.yml or *.json');
  });
}

function* filesBelow(folder: string, seen: Set<string>): Iterable<FoundFile> {
  // A link may lead back up, or two of them to one place.
  const real = realpathSync(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const names = namesIn(folder);
  if (names.includes(CHART)) {
    yield { path: join(folder, CHART), isChart: true };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesBelow(path, seen);
    else if (stat?.isFile() && MANIFEST.test(name)) yield { path };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted(compareText);
  } catch (error) {
    throw new InputError(`cannot list ${folder}: ${(error as Error).message}`, 'make it readable, or leave it out');
  }
}

function statOf(path: string) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat) return stat;
  throw new InputError(`there is no ${path}`, 'name files or folders that are there, or - for standard input');
}
