import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

/** How a child process ended. */
interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a user's project, in which this working copy of the package is installed. */
export interface Project {
  readonly folder: string;
  /** Runs node in it; `env` is added to an environment without colour. */
  node(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Run>;
  /** The text of a file, undefined where there is none. */
  read(path: string): string | undefined;
  /** Paths, inside a folder of the project, of all files in it, sorted; empty where there is no such folder. */
  list(path: string): string[];
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Makes a package of src/ as it is now, so that child processes too judge the source; `dispose` removes it all.
 * `index` takes the place of the SDK's own index, for tests that need nothing of it but that it is one.
 */
export function install(index?: string) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-test-')));
  const sdk = join(home, 'sdk');
  compile(join(repository, 'src'), join(sdk, 'lib'));
  cpSync(join(repository, 'src/schemas/generated'), join(sdk, 'lib/schemas'), { recursive: true });
  if (index !== undefined) write(join(sdk, 'lib/index.js'), index);
  for (const part of ['bin', 'package.json']) cpSync(join(repository, part), join(sdk, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(sdk, 'node_modules'));
  let count = 0;
  return {
    sdk,
    project: (files: Readonly<Record<string, string>>): Project =>
      makeProject(join(home, `project-${count++}`), sdk, files),
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}

function compile(from: string, to: string) {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const target = join(to, path.replace(/\.ts$/, '.js'));
    if (!path.endsWith('.ts')) continue;
    write(target, transformSync(path, readFileSync(join(from, path), 'utf8')).code);
  }
}

function makeProject(folder: string, sdk: string, files: Readonly<Record<string, string>>): Project {
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(sdk, join(folder, 'node_modules/servicemap'));
  for (const peer of ['cdk8s', 'constructs'])
    symlinkSync(join(repository, 'node_modules', peer), join(folder, 'node_modules', peer));
  return {
    folder,
    node: (args, env) => run(folder, args, env),
    read: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8');
      } catch {
        return undefined;
      }
    },
    list: (path) => {
      try {
        const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
          .toSorted();
      } catch {
        return [];
      }
    },
  };
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, CDK8S_OUTDIR: ___, ...own } = process.env;
  // SERVICEMAP_TEST_NODE runs the same tests on another version of Node.
  const child = spawn(process.env['SERVICEMAP_TEST_NODE'] ?? process.execPath, args, {
    cwd,
    env: { ...own, NO_COLOR: '1', ...env },
  });
  const out = { stdout: '', stderr: '' };
  child.stdin.end();
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text) => (out[stream] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...out }));
  });
}
