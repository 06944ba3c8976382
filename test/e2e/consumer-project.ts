import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pack } from '../../scripts/pack.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of a user's project with the packed package installed; its programs are those of test/e2e/consumer. */
    consumer: string;
  }
}

interface PackageJson {
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a user installs beside the package: the compiler and Node's types. */
const tools = ['typescript', '@types/node'];

const compilerOptions = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: false,
};

/** Vitest's global set-up: packs once a run and installs the tarball into a project of its own, without network. */
export function setup({ provide }: TestProject): () => void {
  // Real path: the compiler and Node name files by it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-consumer-')));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'servicemap');
  mkdirSync(installed, { recursive: true });
  const tarball = pack(root, folder);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);

  const { bin, dependencies, peerDependencies } = readPackage(installed);
  // Only what the package declares: an import of anything else fails here, as it would at a user's.
  for (const name of [...Object.keys({ ...dependencies, ...peerDependencies }), ...tools]) {
    link(join(root, 'node_modules', name), join(modules, name));
  }
  for (const [name, path] of Object.entries(bin)) {
    chmodSync(join(installed, path), 0o755);
    link(join(installed, path), join(modules, '.bin', name));
  }
  cpSync(join(root, 'test/e2e/consumer'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  // Written here: a tsconfig beside the programs would hide the repository's own from editors and the linter.
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));

  provide('consumer', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

export function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}
