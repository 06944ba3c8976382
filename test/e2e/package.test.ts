import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { clusters } from '../types/refused/clusters.js';
import { expectRefused } from '../types/refused/expect-refused.js';
import { gitops } from '../types/refused/gitops.js';
import { keys } from '../types/refused/keys.js';
import { options } from '../types/refused/options.js';
import { ports } from '../types/refused/ports.js';
import { rules } from '../types/refused/rules.js';
import { values } from '../types/refused/values.js';
import { createConsumerProject, readPackage } from './consumer-project.js';
import { hoverOverExports } from './typings.js';

const project = createConsumerProject();
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const installed = join(project, 'node_modules/servicemap');
const { bin, exports } = readPackage(installed);

/** Runs a program in the user's project; what it prints, whether or not it fails. */
async function run(command: string, ...args: string[]): Promise<{ output: string; status: number }> {
  const options = { cwd: project, shell: process.platform === 'win32' };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { output: stdout + stderr, status: 0 };
  } catch (failure) {
    const { stdout, stderr, code } = failure as { stdout: string; stderr: string; code: number };
    return { output: stdout + stderr, status: code };
  }
}

describe('the packed package', () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(installed, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

  it('holds what a user needs', () => {
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const named = [...targets, ...Object.values(bin)].filter((path) => !path.includes('*'));
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
    // What messages and the README lead to.
    const pages = ['docs/reference/fields.md', 'docs/rules/README.md', 'docs/decisions/0008-tasks-run-again.md'];
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', ...pages]));
    expect(readFileSync(join(installed, 'README.md'), 'utf8')).not.toBe('');
  });

  it('holds nothing else: no sources, tests, or maps to sources that are not there', () => {
    const expected =
      /^(?:package\.json|schemas\/(?:findings|synth)\.json|lib\/licences\/\w+\.txt|lib\/schemas\/[\w.-]+\.json|docs\/(?:reference|rules|decisions)\/[\w/-]+\.md|README\.md|LICENSE|bin\/[\w-]+\.js|lib\/[\w/-]+(?:\.js|\.d\.ts))$/;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
    expect(files.filter((path) => path.includes('.test.') || path === 'lib/main.js')).toEqual([]);
  });

  it('exports modules that load', async () => {
    const names = Object.keys(exports).filter((name) => !/\*|\.json$/.test(name));
    const program = names.map((name) => `await import('${name.replace('.', 'servicemap')}');`).join('\n');
    expect(await run('node', '--input-type=module', '--eval', program)).toEqual({ output: '', status: 0 });
  });

  it('synthesizes a program of five lines', async () => {
    const { output, status } = await run('npx', '--no', 'servicemap', 'synth');
    expect(status, output).toBe(0);
    expect(readFileSync(join(project, 'dist/shop/deployment-api.yaml'), 'utf8')).toContain(
      'image: ghcr.io/acme/shop-api:1.4.2',
    );
  });
});

describe('the published typings', () => {
  it('compile in a strict project that checks its libraries', async () => {
    expect(await run('node', 'node_modules/typescript/bin/tsc', '--project', '.')).toEqual({ output: '', status: 0 });
  });

  expectRefused(join(project, 'tsconfig.json'), project, { clusters, gitops, keys, options, ports, rules, values });

  it('have hover text on every symbol and option', () => {
    const entries = Object.entries(exports).flatMap(([name, target]) => {
      if (typeof target === 'string' || target['types'] === undefined) return [];
      return name.includes('*') ? expand(target['types']) : [join(installed, target['types'])];
    });
    write('hover/tsconfig.json', JSON.stringify({ extends: '../tsconfig.json', files: entries }));
    const ours = join(installed, 'lib');
    const { seen, silent } = hoverOverExports(
      join(project, 'hover/tsconfig.json'),
      entries,
      (path) => path.startsWith(ours) && !path.includes('/generated/'),
    );
    expect(seen).toBeGreaterThan(50);
    expect(silent.map(({ path, documentation }) => `${path} says "${documentation}"`)).toEqual([]);
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** The files that an export pattern stands for. */
function expand(pattern: string): string[] {
  const [folder = '', ending = ''] = pattern.split('*');
  return readdirSync(join(installed, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(installed, folder, name));
}
