import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const expected = readFileSync(new URL('./expected.txt', import.meta.url), 'utf8');

/** Everything but the line that tells how many there are and what node says of the exception. */
const told = (output: string) => expected.split('\n\n').filter((finding) => !output.includes(finding.trim()));

let project: string;

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-mistakes-')));
  cpSync(fileURLToPath(new URL('./program', import.meta.url)), join(project, 'src'), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['cdk8s', 'constructs', 'typescript', 'vitest', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
  symlinkSync(root, join(project, 'node_modules', 'servicemap'));
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', 'before.txt'), 'as it was');
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'mistakes', type: 'module' }));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(...command: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, output: `${stdout}${stderr}` };
}

const untouched = () => {
  expect(readFileSync(join(project, 'dist', 'before.txt'), 'utf8')).toBe('as it was');
  expect(existsSync(join(project, 'dist', 'shop'))).toBe(false);
};

it('servicemap synth prints all eight, with the place in TypeScript', () => {
  const { status, output } = run(join(root, 'bin/servicemap.js'), 'synth');
  expect(output.trim()).toBe(expected.trim());
  expect(status).toBe(1);
  untouched();
});

it('node with our loader prints them before the exception', () => {
  const { status, output } = run('--import', 'servicemap/register', 'src/main.ts');
  expect(told(output)).toEqual([]);
  expect(status).toBe(1);
  untouched();
});

it.each([
  ['with maps beside it', '--sourceMap'],
  ['with maps in it', '--inlineSourceMap'],
])('compiled JavaScript %s leads to the TypeScript', (_, maps) => {
  const compile = [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--outDir',
    'out',
    maps,
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--skipLibCheck',
    '--noCheck',
    '--types',
    'node',
    'src/main.ts',
  ];
  run(...compile);
  const { status, output } = run('out/main.js');
  expect(told(output)).toEqual([]);
  expect(status).toBe(1);
  untouched();
});

it('compiled JavaScript under servicemap synth leads to the TypeScript', () => {
  const { status, output } = run(join(root, 'bin/servicemap.js'), 'synth', 'out/main.js');
  expect(output.trim()).toBe(expected.trim());
  expect(status).toBe(1);
});

it('vitest shows them where a test imports the program', () => {
  writeFileSync(
    join(project, 'src', 'main.test.ts'),
    "import { it } from 'vitest';\nit('synthesizes', { timeout: 60_000 }, async () => { await import('./main.js'); });\n",
  );
  const { status, output } = run(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', project);
  // The exception is the runner's own to tell, in its own form: file, line, column and a caret.
  const [exception = '', count, ...rest] = told(output);
  expect(exception).toContain('program/exception');
  expect([count?.trim(), rest]).toEqual(['8 errors', []]);
  expect(output).toMatch(/TypeError: Cannot read properties[\s\S]*src\/main\.ts:26:31[\s\S]*\^/);
  expect(status).toBe(1);
  untouched();
});

it('servicemap/testing gives them as data', async () => {
  writeFileSync(
    join(project, 'src', 'report.test.ts'),
    "import { expect, it } from 'vitest';\nimport { run } from 'servicemap/testing';\nit('reports', { timeout: 60_000 }, async () => { const { report } = await run(() => import('./main.js')); console.log(report); expect(report).toBe(''); });\n",
  );
  const { status, output } = run(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', project, 'report');
  expect(told(output)).toEqual([]);
  expect(status).toBe(1);
});
