import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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
 * Paths are relative to the folder. Throws ProjectError where there is no entry, cdk8s.yaml cannot be read, or the
 * folder is a part of a project and not the whole.
 */
export async function findProject(folder: string, given?: string): Promise<Project> {
  const { app, output = usualOutput } = await readSettings(folder);
  if (output === '')
    throw new ProjectError(`"output" in ${settingsFile} names no folder`, 'name one, or drop the line');
  const tried = given === undefined ? entriesOf(app) : [given];
  const entry = tried.find((path) => isFile(resolve(folder, path)));
  if (given === undefined) await refusePart(resolve(folder), entry);
  if (entry !== undefined) return { entry, output };
  const isFolder = given !== undefined && existsSync(resolve(folder, given));
  throw new ProjectError(
    `no program to run: ${isFolder ? `${given} is a folder` : `there is no ${tried.join(', no ')}`}`,
    await insteadOf(folder, tried),
  );
}

/** What to write instead of programs that are not there. */
async function insteadOf(folder: string, tried: readonly string[]): Promise<string> {
  const { foldersWith, nearProgram } = await import('./near-program.js');
  const near = nearProgram(folder, tried[0] ?? '', usualEntries);
  if (near !== undefined) return `did you mean ${near}?`;
  const projects = foldersWith(folder, tried).filter((name) => isMarked(join(folder, name)));
  if (projects.length === 0) return HOW;
  return projects.length === 1
    ? `the project in ${projects[0]} has it: cd ${projects[0]}`
    : `projects with it are in ${projects.slice(0, 5).join(', ')}: run the command in one of them`;
}

const HOW =
  'name the file that makes the App, or run it in cdk8s.yaml: "app: node --import servicemap/register src/main.ts"';

/** Throws where a project further up has the same program, or where only it has one. */
async function refusePart(folder: string, entry: string | undefined): Promise<void> {
  const root = markedFrom(folder);
  if (root === undefined || root === folder) return;
  const theirs = entriesOf((await readSettings(root)).app).find((path) => isFile(resolve(root, path)));
  if (theirs === undefined || (entry !== undefined && resolve(root, theirs) !== resolve(folder, entry))) return;
  const way = relative(folder, root);
  throw new ProjectError(`this folder is part of the project in ${way}`, `run the command there: cd ${way}`);
}

/** The folder itself or the nearest one above it that says of itself that it is a project. */
function markedFrom(folder: string): string | undefined {
  const above = dirname(folder);
  return isMarked(folder) ? folder : above === folder ? undefined : markedFrom(above);
}

const isMarked = (folder: string) => [settingsFile, 'package.json'].some((name) => isFile(join(folder, name)));

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

const entriesOf = (app: string | undefined) => {
  const named = fileIn(app);
  return named.length > 0 ? named : usualEntries;
};

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
