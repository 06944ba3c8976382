import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { refuseOutput } from '../../../src/app/loading/refuse-output.js';

const above = mkdtempSync(join(tmpdir(), 'servicemap-refuse-'));
afterAll(() => rmSync(above, { recursive: true }));

const project = join(above, 'project');
for (const [path, text] of Object.entries({
  'main.ts': '',
  'src/main.ts': '',
  'src/charts/shop.ts': '',
  'lib/package.json': '{}',
  afile: '',
  'typings/a.d.ts': '',
  'dist/prod/a.yaml': '',
})) {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

it.each([
  ['.', 'main.ts', 'it holds the program main.ts'],
  ['src', 'src/main.ts', 'it holds the program src/main.ts'],
  ['..', 'main.ts', 'it holds the program main.ts'],
  ['/', 'main.ts', 'it holds the program main.ts'],
  ['src/charts/', 'src/main.ts', 'it holds TypeScript: shop.ts'],
  ['lib', 'main.ts', 'it holds a package.json'],
  [homedir(), 'main.ts', 'it is your home folder'],
  ['node_modules/.cache', 'main.ts', "what is in node_modules is none of a repository's files"],
  ['.git', 'main.ts', "what is in .git is none of a repository's files"],
  ['.git/manifests', 'main.ts', "what is in .git is none of a repository's files"],
  ['afile', 'main.ts', 'it is a file'],
  ['./afile/a/b', 'main.ts', 'afile is a file'],
])('takes no output folder %j for %s', (output, entry, why) => {
  expect(() => refuseOutput(project, { entry, output })).toThrow(`${output} cannot be the output folder: ${why}`);
});

it.each(['dist', '../dist', 'src-out', '/nowhere', 'typings', 'src/dist', '.git-dist', 'deploy/.github', 'dist/prod'])(
  'takes the output folder %j',
  (output) => {
    expect(() => refuseOutput(project, { entry: 'src/main.ts', output })).not.toThrow();
  },
);

it('takes one of a project that itself lies where npm put it', () => {
  const folder = join(project, 'node_modules/shop');
  mkdirSync(folder, { recursive: true });
  expect(() => refuseOutput(folder, { entry: 'main.ts', output: 'dist' })).not.toThrow();
});
