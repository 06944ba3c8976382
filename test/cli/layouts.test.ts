import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readManifests } from '../../src/manifests/read/read-file.js';
import { install } from '../app/loading/installed.js';

const { project, dispose, sdk } = install();
afterAll(dispose);

const bin = join(sdk, 'bin/servicemap.js');

const main = `import { App, Config, ServiceMap } from 'servicemap';
console.log('a word of the program');
const app = new App({ name: 'shop', environments: { prod: { clusters: { seoul: {}, busan: {} } } } });
app.forEachCluster((cluster) => {
  const map = new ServiceMap(cluster, 'shop');
  for (let n = 0; n < 20; n++) new Config(map, 'settings-' + n, { data: { text: 'x'.repeat(10_000) } });
  new ServiceMap(cluster, 'billing');
});
app.synth();
`;

function program() {
  const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': main });
  return { ...at, synth: (...args: string[]) => at.node([bin, 'synth', ...args]) };
}

const namesIn = (text: string) => {
  const { objects, problems } = readManifests('-', Buffer.from(text));
  expect(problems).toEqual([]);
  return objects.map(({ manifest: { kind, metadata } }) => `${kind}/${metadata.name}`);
};

describe('servicemap synth --layout stream', () => {
  it('gives the objects on standard output and nothing else, and writes no file', async () => {
    const at = program();
    const { code, stdout, stderr } = await at.synth('--layout', 'stream');
    expect(code).toBe(0);
    expect(namesIn(stdout)).toHaveLength(2 * 24);
    expect(stdout.startsWith('---\n# prod/busan/billing/namespace-billing.yaml\n')).toBe(true);
    expect(stderr).toBe(
      'a word of the program\nnote: this is for 2 clusters, prod/seoul, prod/busan: before you apply it, name one, such as --only prod/seoul\n',
    );
    expect(at.list('dist')).toEqual([]);
  });

  it('gives an object a line as JSON, of the paths that are meant', async () => {
    const only = ['--only', 'prod/seoul/*/namespace-*', '--only', '**/seoul/**/configmap-settings-7.yaml'];
    const { code, stdout, stderr } = await program().synth('--layout', 'stream', '--format', 'json', ...only);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'a word of the program\n' });
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    expect(objects.map(({ kind }) => kind)).toEqual(['Namespace', 'Namespace', 'ConfigMap']);
  });

  it('refuses an object that two Apps give, as in files', async () => {
    const text = `import { App, ServiceMap } from 'servicemap';
for (const name of ['one', 'two']) {
  const app = new App({ name });
  new ServiceMap(app, 'shop');
  app.synth();
}`;
    const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': text });
    const said = 'shop/namespace-shop.yaml is given by the apps "one" and "two"\n';
    for (const format of ['yaml', 'json']) {
      const { code, stdout, stderr } = await at.node([bin, 'synth', '--layout', 'stream', '--format', format]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`error  ${said}  help: give each app namespaces of its own\n`);
    }
    expect(await at.node([bin, 'synth'])).toMatchObject({ code: 2, stderr: expect.stringContaining(said) as string });
  });

  it('says what to write for a path that somebody completed', async () => {
    const { code, stderr } = await program().synth('--layout', 'stream', '--only', 'dist/prod/seoul');
    expect(code).toBe(2);
    expect(stderr).toContain('help: paths begin inside dist: write prod/seoul\n');
  });

  it('ends well when its reader has seen enough', async () => {
    const { code, stderr } = await program().node([
      '-e',
      `const { spawn } = require('node:child_process');
       const args = [${JSON.stringify(bin)}, 'synth', '--layout', 'stream', '--only', 'prod/seoul'];
       const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
       child.stdout.once('data', () => child.stdout.destroy());
       child.on('close', (code) => (process.exitCode = code));`,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'a word of the program\n' });
  });

  it.skipIf(!existsSync('/dev/full'))('says when not all of it could be written, and exits 2', async () => {
    const { code, stderr } = await program().node([
      '-e',
      `const { spawn } = require('node:child_process');
       const full = require('node:fs').openSync('/dev/full', 'w');
       const args = [${JSON.stringify(bin)}, 'synth', '--layout', 'stream', '--only', 'prod/seoul'];
       const child = spawn(process.execPath, args, { stdio: ['ignore', full, 'inherit'] });
       child.on('close', (code) => (process.exitCode = code));`,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^a word of the program\nerror {2}standard output cannot be written: ENOSPC[^\n]*\n {2}help: [^\n]*\n$/,
    );
  });

  it('gives nothing where something is wrong', async () => {
    const at = project({
      'package.json': '{ "type": "module" }',
      'main.ts': main.replace("'settings-' + n", "'Settings'"),
    });
    const { code, stdout, stderr } = await at.node([bin, 'synth', '--layout', 'stream']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error  meta/name  "Settings" has a capital letter');
  });
});

describe('servicemap synth --layout map', () => {
  it('makes a file a map, takes over what was written before, and checks it', async () => {
    const at = program();
    await at.synth();
    expect((await at.synth('--layout', 'map')).code).toBe(0);
    const files = ['busan/billing.yaml', 'busan/shop.yaml', 'seoul/billing.yaml', 'seoul/shop.yaml'];
    expect(at.list('dist')).toEqual(files.map((file) => `prod/${file}`));
    expect(namesIn(at.read('dist/prod/seoul/shop.yaml') ?? '')).toHaveLength(22);
    expect((await at.synth('--layout', 'map', '--check')).code).toBe(0);
    expect((await at.synth('--check')).code).toBe(1);
  });

  it('is in the advice of a check that was made in it', async () => {
    const at = program();
    const { code, stdout } = await at.synth('--layout', 'map', '--check');
    expect(code).toBe(1);
    expect(stdout).toContain('4 files in dist are not what the source gives: run servicemap synth --layout map\n');
  });
});

describe('servicemap synth --only', () => {
  it('writes and checks just that', async () => {
    const at = program();
    expect(await at.synth('--only', 'prod/seoul/billing')).toMatchObject({ code: 0 });
    expect(at.list('dist')).toEqual([
      'prod/seoul/billing/kustomization.yaml',
      'prod/seoul/billing/namespace-billing.yaml',
      'prod/seoul/billing/networkpolicy-default-deny.yaml',
    ]);
    expect((await at.synth('--only', 'prod/seoul/billing', '--check')).code).toBe(0);
    expect((await at.synth('--only', 'prod/busan/billing', '--check')).code).toBe(1);
    const { stdout } = await at.synth('--only', 'prod/seoul/billing', '--check');
    expect(stdout).toMatch(/ \d+ files, the 3 that --only means as the source gives them, in /);
  });

  it('exits 2 where that is nothing, and where options contradict each other', async () => {
    const at = program();
    expect(await at.synth('--only', 'prod/soul')).toMatchObject({
      code: 2,
      stderr: 'error  --only prod/soul matches no path of the output\n  help: did you mean prod/seoul?\n',
    });
    expect(await at.synth('--only', '')).toMatchObject({ code: 2 });
    expect(await at.synth('--format', 'json')).toMatchObject({ code: 2, stdout: '' });
    expect(await at.synth('--layout', 'files')).toMatchObject({ code: 2, stdout: '' });
    expect(at.list('dist')).toEqual([]);
  });
});

describe('servicemap synth --check in another layout', () => {
  it.each([
    [['--layout', 'map'], [], 'map', ''],
    [[], ['--layout', 'map'], 'object', ' --layout map'],
  ])('of files written with %j says so in one line, and in JSON', async (written, asked, found, again) => {
    const at = program();
    await at.synth(...written);
    expect(await at.synth('--check', ...asked)).toEqual({
      code: 1,
      stdout: `a word of the program\nthe files in dist are in the layout "${found}": to compare with that, add --layout ${found}; to lay them out anew, run servicemap synth${again}\n`,
      stderr: '',
    });
    const { stdout } = await at.synth('--check', '--json', ...asked);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 1, foundLayout: found });
    expect((await at.synth('--check', '--layout', found)).code).toBe(0);
    expect(JSON.parse((await at.synth('--check', '--json', '--layout', found)).stdout)).not.toHaveProperty(
      'foundLayout',
    );
  });
});
