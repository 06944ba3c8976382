import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ProjectError } from './project-error.js';
import type { Project } from './project.js';

/** Folders whose files git and people leave to others. */
const TAKEN: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Throws ProjectError where output would go where no folder can be, or among what is no manifest. */
export function refuseOutput(folder: string, { entry, output }: Project): void {
  const out = resolve(folder, output);
  const file = fileAt(out);
  if (file !== undefined) {
    const what = file === out ? 'it' : relative(resolve(folder), file);
    throw refusal(output, `${what} is a file`, 'remove or rename the file, or name another folder');
  }
  const taken = relative(resolve(folder), out)
    .split(sep)
    .find((part) => TAKEN.has(part));
  const why =
    (contains(out, resolve(folder, entry)) ? `it holds the program ${entry}` : undefined) ??
    (out === resolve(homedir()) ? 'it is your home folder' : undefined) ??
    (taken === undefined ? undefined : `what is in ${taken} is none of a repository's files`) ??
    held(out);
  if (why !== undefined) throw refusal(output, why, 'name a folder that is for manifests alone, such as dist');
}

const refusal = (output: string, why: string, help: string) =>
  new ProjectError(`${output} cannot be the output folder: ${why}`, help);

const contains = (folder: string, path: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The file that stands at a path or above it, if any. */
function fileAt(path: string): string | undefined {
  const stats = statOf(path);
  if (stats !== undefined) return stats.isFile() ? path : undefined;
  return dirname(path) === path ? undefined : fileAt(dirname(path));
}

/** What is there of a project; undefined where nothing is. */
function held(folder: string): string | undefined {
  if (statOf(join(folder, 'package.json'))?.isFile()) return 'it holds a package.json';
  const source = namesIn(folder).find((name) => /(?<!\.d)\.[cm]?tsx?$/.test(name));
  return source === undefined ? undefined : `it holds TypeScript: ${source}`;
}

/** Undefined where nothing can be said: whoever goes there is told by the system. */
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
