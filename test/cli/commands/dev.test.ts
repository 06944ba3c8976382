import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { install, type Project } from '../../app/loading/installed.js';
import { nobodyIn, processesIn, save, saveByRename, type Session, start } from '../dev/session.js';
import { fakeApp, finding } from '../fake-app.js';

const { project, dispose, sdk } = install('export const sdk = {};');
const bin = join(sdk, 'bin/servicemap.js');
const sessions: Session[] = [];
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.end('SIGTERM')));
});
afterAll(dispose);

const head = `import { make } from './fake.js';\n`;
const object = (image: string) =>
  `kind: Deployment\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  containers:\n  - name: api\n    image: ${image}\n`;
const app = (value: string) =>
  `${head}make('shop', [], { 'shop/api.yaml': ${JSON.stringify(object('«»'))}.replace('«»', String(${value})) }).synth();\n`;

/** A project with this main.ts, and `servicemap dev` that runs in it. */
function dev(
  main: string,
  files: Record<string, string> = {},
  args: readonly string[] = [],
): Session & { at: Project } {
  const at = project({ 'package.json': '{ "type": "module" }', 'fake.ts': fakeApp, 'main.ts': main, ...files });
  const session = start(at, bin, args);
  sessions.push(session);
  return { ...session, at };
}

const waiting = /watching \d+ files/;
const summary = /dist: \d+ objects?, .* in \d+\.\d s\n/;
const image = (value: string) => new RegExp(`\\+ image: ${value}\\n[^]*${summary.source}`);

// Each waits for several processes of a machine that may be busy.
describe('servicemap dev', { timeout: 150_000 }, () => {
  it('shows findings and the summary first, then what a change is in the manifests, and writes them', async () => {
    const { at, until } = dev(app(`'a:1'`));
    expect(await until(waiting)).toMatch(/^dist: 1 object, 1 file: 1 written, in \d+\.\d s\nwatching /);
    save(at, 'main.ts', app(`'a:2'`));
    expect(await until(summary)).toMatch(
      /^: save one to run again, Ctrl-C ends\n\n\d\d:\d\d:\d\d {2}main\.ts changed\n~ Deployment shop\/api\n {4}spec\.containers\[api\]\n {2}- image: a:1\n {2}\+ image: a:2\ndist: 1 object, 1 file: 1 written, in /,
    );
    expect(at.read('dist/shop/api.yaml')).toContain('image: a:2');
  });

  it('ends with 0 on Ctrl-C, and leaves no process behind', async () => {
    const { at, until, end } = dev(app(`'a:1'`));
    await until(waiting);
    expect(await end('SIGINT')).toBe(0);
    await nobodyIn(at);
  });

  it.skipIf(!existsSync('/proc/self/cwd'))(
    'leaves no process behind when it is killed, not even an endless one',
    async () => {
      const { at, until, end } = dev(app(`'a:1'`));
      await until(waiting);
      save(at, 'main.ts', `console.log('spinning'); for (;;);`);
      await until(/spinning/);
      expect(processesIn(at.folder).length).toBeGreaterThan(1);
      await end('SIGKILL');
      await nobodyIn(at);
    },
  );

  it('ends when nobody reads any more', async () => {
    const { at, until, hangUp, ended } = dev(app(`'a:1'`));
    await until(waiting);
    hangUp();
    save(at, 'main.ts', app(`'a:2'`));
    expect(await ended).toBe(0);
  });

  it('sees folders that are moved away and back, as git does on another branch', async () => {
    const { at, until } = dev(`import { value } from './lib/value.js';\n${app('value')}`, {
      'lib/value.ts': `export const value = 'a:1';`,
    });
    await until(waiting);
    renameSync(join(at.folder, 'lib'), join(at.folder, 'away'));
    await until(/cannot find '\.\/lib\/value\.js'/);
    save(at, 'away/value.ts', `export const value = 'a:2';`);
    renameSync(join(at.folder, 'away'), join(at.folder, 'lib'));
    await until(image('a:2'));
    save(at, 'lib/value.ts', `export const value = 'a:3';`);
    expect(await until(image('a:3'))).toContain('lib/value.ts changed');
  });

  it('sees a file that is saved by renaming another one, and several at once as one change', async () => {
    const { at, until, output } = dev(`import { value } from './value.js';\n${app('value')}`, {
      'value.ts': `export { value } from './deep/value.js';`,
      'deep/value.ts': `export const value = 'a:1';`,
    });
    await until(waiting);
    saveByRename(at, 'deep/value.ts', `export const value = 'a:2';`);
    await until(image('a:2'));
    for (let turn = 3; turn < 20; turn++) saveByRename(at, 'deep/value.ts', `export const value = 'a:${turn}';`);
    await until(image('a:19'));
    // Two runs, and the burst's: more where the machine stops for a moment in the middle of it.
    expect(output().split(/ changed\n/).length).toBeLessThan(10);
  });

  it('shows a syntax error in the middle of typing, and goes on', async () => {
    const { at, until } = dev(app(`'a:1'`));
    await until(waiting);
    save(at, 'main.ts', app(`'a:2'`).replace('make(', 'make(('));
    await until(/program\/exception {2}SyntaxError[^]*main\.ts:2:\d+\n[^]*1 error\n/);
    expect(at.read('dist/shop/api.yaml')).toContain('image: a:1');
    save(at, 'main.ts', app(`'a:2'`));
    await until(image('a:2'));
  });

  it.each([
    ['throws', 'throw new Error("late");', /program\/exception {2}late\n/],
    ['exits', 'process.exit(3);', /the program ended itself with exit code 3\n/],
    ['kills itself', 'process.kill(process.pid, "SIGKILL");', /the run was ended by SIGKILL\n/],
    ['never ends', 'console.log("spinning"); for (;;);', /spinning\n/],
    ['finds an error', `make('b', [${JSON.stringify(finding('error', 'red'))}]).synth();`, /test\/error {2}red\n/],
    ['makes no App', 'process.exit(0);', /the program made no App of servicemap\n/],
  ])('goes on after a program that %s', async (_, code, shown) => {
    const { at, until } = dev(app(`'a:1'`));
    await until(waiting);
    save(at, 'main.ts', `${head}${code}`);
    await until(shown);
    save(at, 'main.ts', app(`'a:2'`));
    expect(await until(image('a:2'))).toContain('1 written');
  });

  it('goes on when the entry is deleted and comes back, and when cdk8s.yaml names another', async () => {
    const { at, until } = dev(app(`'a:1'`), { 'other.ts': app(`'a:3'`) });
    await until(waiting);
    rmSync(join(at.folder, 'main.ts'));
    await until(/no program to run: there is no src\/main\.ts, no main\.ts/);
    save(at, 'main.ts', app(`'a:2'`));
    await until(image('a:2'));
    save(at, 'cdk8s.yaml', 'app: node other.ts\n');
    expect(await until(image('a:3'))).toContain('cdk8s.yaml changed\n');
  });

  it('runs again when a file or a package is there that an import did not find', async () => {
    const { at, until } = dev(`import { value } from './late/value.js';\n${app('value')}`);
    await until(/cannot find '\.\/late\/value\.js'/);
    save(at, 'late/value.ts', `export { value } from 'late-package';`);
    await until(/cannot find 'late-package'/);
    save(at, 'node_modules/late-package/index.js', `export const value = 'a:2';`);
    save(at, 'node_modules/late-package/package.json', `{ "type": "module", "main": "index.js" }`);
    await until(/1 written/);
    expect(at.read('dist/shop/api.yaml')).toContain('image: a:2');
  });

  it('does so in JavaScript, by import and by require()', async () => {
    const js = { 'main.js': `import './late.js';`, 'fake.ts': fakeApp };
    const { at, until } = dev('', { ...js, 'cdk8s.yaml': 'app: node main.js\n' });
    await until(/cannot find '\.\/late\.js'/);
    save(at, 'late.js', `import { createRequire } from 'node:module';\ncreateRequire(import.meta.url)('./later.cjs');`);
    await until(/Cannot find module '\.\/later\.cjs'/);
    save(at, 'later.cjs', `require('late-package');`);
    await until(/Cannot find module 'late-package'/);
    save(at, 'node_modules/late-package/index.js', `console.log('all there');`);
    expect(await until(/all there/)).toContain('late-package changed');
  });

  it('runs again when something changes that the program reads: files, folders, JSON, tsconfig.json', async () => {
    const main = `
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import json from './data.json';
import { alias } from 'alias';
const all = [readFileSync('a.txt', 'utf8'), await readFile(new URL('b.txt', import.meta.url), 'utf8'), json.c, readdirSync('folder'), existsSync('flag'), alias];
${app(`all.map(String).join('_')`)}`;
    const { at, until } = dev(main, {
      'a.txt': 'a',
      'b.txt': 'b',
      'data.json': '{ "c": "c" }',
      'folder/x': '',
      'one.ts': 'export const alias = 1;',
      'two.ts': 'export const alias = 2;',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "alias": ["./one.ts"] } } }',
    });
    await until(waiting);
    save(at, 'a.txt', 'A');
    await until(image('A_b_c_x_false_1'));
    save(at, 'b.txt', 'B');
    await until(image('A_B_c_x_false_1'));
    save(at, 'data.json', '{ "c": "C" }');
    await until(image('A_B_C_x_false_1'));
    save(at, 'folder/y', '');
    await until(image('A_B_C_x,y_false_1'));
    save(at, 'flag', '');
    await until(image('A_B_C_x,y_true_1'));
    save(at, 'tsconfig.json', '{ "compilerOptions": { "paths": { "alias": ["./two.ts"] } } }');
    expect(await until(image('A_B_C_x,y_true_2'))).toContain('tsconfig.json changed\n');
  });

  it('does not lose a change that comes while the program runs', async () => {
    const slow = `import { value } from './value.js';
console.log('running with', value);
const until = Date.now() + 1500;
while (Date.now() < until);
${app('value')}`;
    const { at, until } = dev(slow, { 'value.ts': `export const value = 'a:1';` });
    await until(/running with a:1/);
    save(at, 'value.ts', `export const value = 'a:2';`);
    await until(/1 written/);
    await until(waiting);
    expect(at.read('dist/shop/api.yaml')).toContain('image: a:2');
  });

  it('does not run again for what the program writes itself', async () => {
    const main = `import { readFileSync, writeFileSync } from 'node:fs';
let runs = 0;
try { runs = Number(readFileSync('runs', 'utf8')); } catch {}
writeFileSync('runs', String(runs + 1));
${app(`'a:1'`)}`;
    const { at, until } = dev(main);
    await until(waiting);
    save(at, 'main.ts', main.replace('a:1', 'a:2'));
    await until(image('a:2'));
    // Long enough for a run that nobody asked for to begin: dev looks every second where nothing wakes it.
    await setTimeout(1500);
    save(at, 'main.ts', main.replace('a:1', 'a:3'));
    await until(image('a:3'));
    expect(at.read('runs')).toBe('3');
  });

  it('writes nothing in a dry run, and shows what would change', async () => {
    const { at, until } = dev(app(`'a:1'`), {}, ['--dry-run', '--out', 'elsewhere']);
    expect(await until(waiting)).toContain(
      '+ Deployment shop/api  9 lines\nelsewhere: 1 file would change; a dry run writes nothing\n',
    );
    save(at, 'main.ts', app(`'a:2'`));
    await until(/elsewhere: 1 file would change/);
    expect(at.list('elsewhere')).toEqual([]);
  });

  it('tells in a dry run what would be refused', async () => {
    const { until } = dev(app(`'a:1'`), { 'dist/shop/api.yaml': 'mine' }, ['--dry-run']);
    expect(await until(waiting)).toContain(
      'dist/shop/api.yaml was not generated by servicemap\n  help: move it elsewhere, or delete it if it only lost its first line\ndist: 1 file would change; a dry run writes nothing\n',
    );
  });

  it('waits for a program where there is none, and runs it once it is there', async () => {
    const at = project({ 'fake.mts': fakeApp });
    const session = start(at, bin);
    sessions.push(session);
    const first = await session.until(/waiting[^\n]*\n/);
    expect(first).toContain('there is no src/main.ts');
    expect(first).toMatch(/\nwaiting for a program to run, Ctrl-C ends\n$/);
    save(at, 'main.ts', app("'a:1'").replace('fake.js', 'fake.mjs'));
    await session.until(summary);
    await session.until(waiting);
  });

  it('exits 2 on what makes no sense', async () => {
    const at = project({ 'package.json': '{}' });
    expect(await at.node([bin, 'dev', '--nope'])).toMatchObject({ code: 2, stdout: '' });
  });
});
