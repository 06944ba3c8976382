import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports, type Import } from './imports.js';

/** What the checks judge: text by path, relative to the root and with forward slashes. */
export interface Project {
  readonly files: ReadonlyMap<string, string>;
  readonly packageJson: PackageJson;
  readonly edges: readonly Edge[];
}

interface PackageJson {
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** An import of one of src/'s files: where it stands and which file of ours it reaches, if it does. */
export interface Edge extends Import {
  readonly from: string;
  readonly to: string | undefined;
}

const roots = ['src', 'test', 'scripts', 'benchmarks', 'docs'];

/** Reads the folders and pages that the checks look at; of other files only that they exist. */
export function readProject(root: string): Project {
  const text = (path: string): string => (/\.(?:ts|md)$/.test(path) ? readFileSync(join(root, path), 'utf8') : '');
  const paths = [...roots.flatMap((folder) => listFiles(root, folder)), 'CONTRIBUTING.md'];
  const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;
  return toProject(new Map(paths.map((path) => [path, text(path)])), packageJson);
}

/** A project of these files, its imports resolved. */
export function toProject(files: ReadonlyMap<string, string>, packageJson: PackageJson): Project {
  return { files, packageJson, edges: readEdges(files, packageJson) };
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

export const isGenerated = (path: string): boolean => path.split('/').includes('generated');

/** The paths of the TypeScript files under src/. */
export const sourceFiles = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((path) => path.startsWith('src/') && path.endsWith('.ts'));

function readEdges(files: ReadonlyMap<string, string>, packageJson: PackageJson): Edge[] {
  const exported = ownExports(packageJson);
  return sourceFiles(files).flatMap((from) =>
    readImports(from, files.get(from) ?? '').map((found) => ({
      ...found,
      from,
      to: found.specifier === undefined ? undefined : resolve(from, found.specifier, exported),
    })),
  );
}

function resolve(from: string, specifier: string, exported: ReadonlyMap<string, string>): string | undefined {
  if (!specifier.startsWith('.')) return exported.get(specifier);
  const target = new URL(specifier, `file:///${from}`).pathname.slice(1);
  return target.replace(/\.js$/, '.ts');
}

/** The package's own names: `servicemap/testing` → src/testing/index.ts. Patterns (`./charts/*`) reach no core file. */
function ownExports(packageJson: PackageJson): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, target] of Object.entries(packageJson.exports ?? {})) {
    const file = typeof target === 'string' ? target : target['default'];
    if (file?.startsWith('./lib/')) {
      found.set(name.replace('.', 'servicemap'), file.replace('./lib/', 'src/').replace(/\.js$/, '.ts'));
    }
  }
  return found;
}
