import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findProject } from '../../../src/app/loading/project.js';

const home = mkdtempSync(join(tmpdir(), 'servicemap-project-'));
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
function find(files: Record<string, string>, given?: string) {
  const at = join(home, String(count++));
  for (const [path, text] of Object.entries({ '.keep': '', ...files })) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return findProject(at, given);
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
  ['there is no src/main.ts, no main.ts, no src/main.js, no main.js', {}],
  [/^cdk8s\.yaml is not YAML: .*line 1/, { 'cdk8s.yaml': 'app: [' }],
  ['"output" in cdk8s.yaml is not a text', { 'cdk8s.yaml': 'output: { a: b }' }],
  ['cannot read cdk8s.yaml', { 'cdk8s.yaml/x': '' }],
])('says %s', async (message, files, given) => {
  await expect(find(files, given)).rejects.toThrow(message);
});
