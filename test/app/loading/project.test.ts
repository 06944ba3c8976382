import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findProject } from '../../../src/app/loading/project.js';

const home = mkdtempSync(join(tmpdir(), 'servicemap-project-'));
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
const find = (files: Record<string, string>, given?: string) => findFrom('.', files, given);

/** Looks from a folder inside of a project. */
function findFrom(inside: string, files: Record<string, string>, given?: string) {
  const at = join(home, String(count++));
  for (const [path, text] of Object.entries({ [`${inside}/.keep`]: '', ...files })) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return findProject(join(at, inside), given);
}

it.each<[what: string, files: Record<string, string>, given: string | undefined, entry: string, output: string]>([
  ['src/main.ts first', { 'src/main.ts': '', 'main.ts': '', 'main.js': '' }, undefined, 'src/main.ts', 'dist'],
  ['main.js last', { 'main.js': '' }, undefined, 'main.js', 'dist'],
  ['what is given', { 'cdk8s.yaml': 'app: node a.ts\noutput: out', 'a.ts': '', 'b.ts': '' }, 'b.ts', 'b.ts', 'out'],
  [
    'the last file of app',
    { 'cdk8s.yaml': 'app: node --import ./hook.mjs a.mts', 'hook.mjs': '', 'a.mts': '' },
    undefined,
    'a.mts',
    'dist',
  ],
  ['a quoted file of app', { 'cdk8s.yaml': `app: "npx tsx 'a.cjs'"`, 'a.cjs': '' }, undefined, 'a.cjs', 'dist'],
  ['the source of what app runs', { 'cdk8s.yaml': 'app: node main.js', 'main.ts': '' }, undefined, 'main.ts', 'dist'],
  ['main.ts where app names no file', { 'cdk8s.yaml': 'app: npm start', 'main.ts': '' }, undefined, 'main.ts', 'dist'],
  ['main.ts with empty settings', { 'cdk8s.yaml': '# nothing\n', 'main.ts': '' }, undefined, 'main.ts', 'dist'],
  ['main.ts with null settings', { 'cdk8s.yaml': '--- ~\n', 'main.ts': '' }, undefined, 'main.ts', 'dist'],
])('runs %s', async (_, files, given, entry, output) => {
  expect(await find(files, given)).toEqual({ entry, output });
});

it.each<[message: string | RegExp, files: Record<string, string>, given?: string]>([
  ['there is no gone.ts', { 'main.ts': '' }, 'gone.ts'],
  ['there is no gone.ts', { 'main.ts': '', 'cdk8s.yaml': 'app: node gone.ts' }],
  ['src is a folder', { 'src/main.ts': '' }, 'src'],
  ['there is no src/main.ts, no main.ts, no src/main.js, no main.js', {}],
  [/^cdk8s\.yaml is not YAML: .*line 1/, { 'cdk8s.yaml': 'app: [' }],
  ['"output" in cdk8s.yaml is not a text', { 'cdk8s.yaml': 'output: { a: b }' }],
  ['"output" in cdk8s.yaml names no folder', { 'cdk8s.yaml': 'output: ""' }],
  ['cannot read cdk8s.yaml', { 'cdk8s.yaml/x': '' }],
])('says %s', async (message, files, given) => {
  await expect(find(files, given)).rejects.toThrow(message);
});

it.each<[given: string, near: string | undefined, files: string[]]>([
  ['src/mian.ts', 'src/main.ts', ['src/main.ts', 'src/shop.ts']],
  ['scr/main.ts', 'src/main.ts', ['src/main.ts']],
  ['./scr/mian.ts', 'src/main.ts', ['src/main.ts']],
  ['src/main', 'src/main.ts', ['src/main.ts']],
  ['src/main.js', 'src/main.ts', ['src/main.ts']],
  ['src', 'src/main.ts', ['src/main.ts']],
  ['main.ts', 'src/main.ts', ['src/main.ts']],
  ['infra/app.ts', undefined, ['src/main.ts']],
  ['src/main.ts', undefined, ['src/main.yaml', 'src/maim.ts/x']],
  ['dist/../scr/main.ts', 'src/main.ts', ['src/main.ts']],
  ['node_moduels/a/main.ts', undefined, ['node_modules/a/main.ts']],
])('for %s suggests %s', async (given, near, files) => {
  const help =
    near === undefined ? expect.stringMatching(/^name the file that makes the App/) : `did you mean ${near}?`;
  await expect(find(Object.fromEntries(files.map((file) => [file, ''])), given)).rejects.toMatchObject({ help });
});

it.each([
  [['infra/cdk8s.yaml', 'infra/main.ts', 'lib/main.ts'], 'the project in infra has it: cd infra'],
  [
    ['a/package.json', 'a/src/main.ts', 'b/package.json', 'b/src/main.ts', 'c/package.json'],
    'projects with it are in a, b: run the command in one of them',
  ],
])('of a folder with %j says where the project is', async (files, help) => {
  await expect(find(Object.fromEntries(files.map((file) => [file, ''])))).rejects.toMatchObject({ help });
});

it('takes an absolute path, and suggests one', async () => {
  const at = join(home, String(count));
  expect(await find({ 'src/main.ts': '' }, join(at, 'src/main.ts'))).toMatchObject({ entry: join(at, 'src/main.ts') });
  const wrong = find({}, join(at, 'src/mian.ts'));
  await expect(wrong).rejects.toMatchObject({ help: `did you mean ${join(at, 'src/main.ts')}?` });
});

it('suggests a program where cdk8s.yaml runs one that is not there', async () => {
  const files = { 'cdk8s.yaml': 'app: npx tsx src/mian.ts', 'src/main.ts': '' };
  await expect(find(files)).rejects.toMatchObject({ help: 'did you mean src/main.ts?' });
});

const project = { 'package.json': '{}', 'src/main.ts': '' };

it.each([
  ['src', '..', project],
  ['src/charts', '../..', project],
  ['infra', '..', { 'cdk8s.yaml': 'app: node infra/main.ts', 'infra/main.ts': '' }],
])('says from %s that the project is in %s', async (inside, above, files) => {
  await expect(findFrom(inside, files)).rejects.toMatchObject({
    message: `this folder is part of the project in ${above}`,
    help: `run the command there: cd ${above}`,
  });
});

it.each([
  ['a project of its own', { ...project, 'apps/shop/package.json': '{}', 'apps/shop/main.ts': '' }, undefined],
  ['a program of its own', { ...project, 'apps/shop/main.ts': '' }, undefined],
  ['the file that is given', { ...project, 'apps/shop/main.ts': '' }, 'main.ts'],
])('runs %s inside of another', async (_, files, given) => {
  expect(await findFrom('apps/shop', files, given)).toEqual({ entry: 'main.ts', output: 'dist' });
});
