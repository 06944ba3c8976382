import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { parseJsonc } from './jsonc.js';

/** The compiler options that decide how a file runs. */
export interface CompilerOptions {
  readonly baseUrl?: string;
  readonly paths?: Readonly<Record<string, readonly string[]>>;
  readonly target?: string;
  readonly useDefineForClassFields?: boolean;
  readonly experimentalDecorators?: boolean;
  readonly emitDecoratorMetadata?: boolean;
  readonly verbatimModuleSyntax?: boolean;
  readonly jsx?: string;
  readonly jsxFactory?: string;
  readonly jsxFragmentFactory?: string;
  readonly jsxImportSource?: string;
}

/** A tsconfig.json with what it extends merged in. */
export interface TsConfig {
  readonly options: CompilerOptions;
  /** Absolute folder that the targets of `paths` are relative to. */
  readonly pathsBase: string;
}

const defaults: TsConfig = { options: {}, pathsBase: '/' };
const byFolder = new Map<string, TsConfig>();

/** The tsconfig.json nearest above a file; empty inside node_modules, where the author's settings are not at hand. */
export function tsConfigOf(file: string): TsConfig {
  return /[\\/]node_modules[\\/]/.test(file) ? defaults : nearest(dirname(file));
}

function nearest(folder: string): TsConfig {
  const known = byFolder.get(folder);
  if (known) return known;
  const path = join(folder, 'tsconfig.json');
  const above = dirname(folder);
  const found = isFile(path) ? readTsConfig(path) : above === folder ? defaults : nearest(above);
  byFolder.set(folder, found);
  return found;
}

/** Reads one tsconfig.json and all it extends. Throws an Error that names the file which is malformed or missing. */
export function readTsConfig(path: string, configDir = dirname(path), seen: readonly string[] = []): TsConfig {
  const json = parse(path);
  const folder = dirname(path);
  const own = json.compilerOptions ?? {};
  const inherited = [json.extends ?? []]
    .flat()
    .map((name) => extended(name, path))
    .filter((parent) => !seen.includes(parent))
    .map((parent) => readTsConfig(parent, configDir, [...seen, path]))
    .reduce(merge, { options: {}, pathsBase: folder });
  const absolute = (to: string) => resolve(folder, to.replace('${configDir}', configDir));
  const baseUrl = own.baseUrl === undefined ? inherited.options.baseUrl : absolute(own.baseUrl);
  return {
    options: { ...inherited.options, ...own, baseUrl },
    pathsBase: baseUrl ?? (own.paths ? folder : inherited.pathsBase),
  };
}

const merge = (below: TsConfig, above: TsConfig): TsConfig => ({
  options: { ...below.options, ...defined(above.options) },
  pathsBase: above.options.paths || above.options.baseUrl ? above.pathsBase : below.pathsBase,
});

const defined = (options: CompilerOptions): CompilerOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

function parse(path: string): { extends?: string | string[]; compilerOptions?: CompilerOptions } {
  try {
    return parseJsonc(readFileSync(path, 'utf8')) as ReturnType<typeof parse>;
  } catch (error) {
    throw new Error(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function extended(name: string, from: string): string {
  const inPlace = name.startsWith('.') || isAbsolute(name);
  const tries = inPlace ? [name, `${name}.json`] : [name, `${name}.json`, `${name}/tsconfig.json`];
  const found = tries.map((to) => (inPlace ? resolve(dirname(from), to) : packaged(to, from))).find(isConfig);
  if (found === undefined) throw new Error(`${from} extends "${name}", which is not there`);
  return found;
}

function packaged(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

const isConfig = (path: string | undefined): path is string =>
  path !== undefined && path.endsWith('.json') && isFile(path);

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
