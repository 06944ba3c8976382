import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../../scripts/pack.js';

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

/**
 * Packs the package and installs the tarball, without network, into a project like a user's: the programs are those
 * of test/e2e/consumer. Returns the project's folder.
 */
export function createConsumerProject(): string {
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
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // Written here: a tsconfig beside the programs would hide the repository's own from editors and the linter.
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));

  return folder;
}

export function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}
