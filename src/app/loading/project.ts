import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPlainSettings } from './plain-settings.js';
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
 * The project of a folder: the entry given, else the one that `app` in cdk8s.yaml runs, else main.ts.
 * Paths are relative to the folder. Throws ProjectError where there is no entry or cdk8s.yaml cannot be read.
 */
export async function findProject(folder: string, given?: string): Promise<Project> {
  const { app, output = usualOutput } = await readSettings(folder);
  const isFile = (path: string) => statSync(resolve(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const named = given === undefined ? fileIn(app) : [given];
  const tried = named.length > 0 ? named : usualEntries;
  const entry = tried.find(isFile);
  if (entry !== undefined) return { entry, output };
  throw new ProjectError(
    `no program to run: there is no ${tried.join(', no ')}`,
    'name the file that makes the App, or run it in cdk8s.yaml: "app: node --import servicemap/register src/main.ts"',
  );
}

/** The file that a command line runs: the last one in it, since loaders stand before; or what it is compiled from. */
function fileIn(command = ''): string[] {
  const file = command.split(/[\s"']+/).findLast((word) => /\.[cm]?[jt]s$/.test(word));
  return file === undefined ? [] : [...new Set([file, file.replace(/js$/, 'ts')])];
}

async function readSettings(folder: string): Promise<{ app?: string; output?: string }> {
  const text = readIfThere(join(folder, settingsFile)) ?? '';
  const settings: unknown = readPlainSettings(text) ?? (await parseSettings(text));
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

async function parseSettings(text: string): Promise<unknown> {
  const { parse } = await import('yaml');
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
