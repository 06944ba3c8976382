import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ProjectError } from './project-error.js';

/** What to run, and where its output goes. */
export interface Project {
  /** Path of the program's entry file. */
  readonly entry: string;
  /** Output folder, as it is written. */
  readonly output: string;
}

const settingsFile = 'cdk8s.yaml';
const usualEntries = ['src/main.ts', 'main.ts', 'src/main.js', 'main.js'];
const usualOutput = 'dist';

/**
 * The project of a folder: the entry given, else the one that `app` in cdk8s.yaml runs, else a main file.
 * Paths are relative to the folder. Throws ProjectError where there is no entry or cdk8s.yaml cannot be read.
 */
export function findProject(folder: string, given?: string): Project {
  const { app, output = usualOutput } = readSettings(folder);
  const isFile = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const tried = given === undefined ? [...filesIn(app), ...usualEntries] : [given];
  const entry = tried.find(isFile);
  if (entry !== undefined) return { entry, output };
  if (given !== undefined) throw new ProjectError(`${given} is not there`, 'give the file that makes the App');
  throw new ProjectError(
    `no program to run: looked for ${[...new Set(tried)].join(', ')}`,
    'name the file that makes the App, or run it in cdk8s.yaml: "app: node --import servicemap/register src/main.ts"',
  );
}

/** The files of a command line that Node could run, last first: what stands before them are loaders. */
const filesIn = (command = '') =>
  command
    .split(/[\s"']+/)
    .filter((word) => /\.[cm]?[jt]s$/.test(word))
    .toReversed();

function readSettings(folder: string): { app?: string; output?: string } {
  const text = readIfThere(join(folder, settingsFile));
  const settings: unknown = text === undefined ? {} : parseSettings(text);
  if (settings === null || typeof settings !== 'object') return {};
  return { app: stringIn(settings, 'app'), output: stringIn(settings, 'output') };
}

function readIfThere(path: string): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ProjectError(`cannot read ${settingsFile}: ${(error as Error).message}`, 'make it readable');
  }
}

function parseSettings(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [message] = (error as Error).message.split('\n');
    throw new ProjectError(`${settingsFile} is not YAML: ${message?.replace(/:$/, '')}`, 'correct that line');
  }
}

function stringIn(settings: object, key: string): string | undefined {
  const value: unknown = (settings as Record<string, unknown>)[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new ProjectError(`"${key}" in ${settingsFile} is not a text`, `write "${key}: ..." on one line`);
}
