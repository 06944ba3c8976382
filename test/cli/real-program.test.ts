import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { install, type Project } from '../app/loading/installed.js';

const { project, dispose, sdk } = install();
afterAll(dispose);

const bin = join(sdk, 'bin/servicemap.js');
const cdk8s = fileURLToPath(new URL('../../node_modules/cdk8s-cli/bin/cdk8s', import.meta.url));

const main = (options: string, end = '') => `import { App, ServiceMap, StatelessApp } from 'servicemap';

const app = new App({ name: 'shop' });
const map = new ServiceMap(app, 'shop', {});
new StatelessApp(map, 'api', ${options});
${end}
app.synth();
`;
const good = `{ image: 'ghcr.io/acme/api:1.0.0', ports: { http: 8080 }, resources: { cpu: '100m', memory: '64Mi' }, health: '/healthz' }`;
const bad = `{ image: 'ghcr.io/acme/api:1.0.0', ports: { http: 80800 }, resources: { cpu: '100m', memory: '64Mi' }, health: '/healthz' }`;
const settings = 'language: typescript\napp: node --import servicemap/register src/main.ts\noutput: dist\n';

const files = (at: Project, folder: string) =>
  Object.fromEntries(at.list(folder).map((path) => [path, at.read(join(folder, path))]));

describe('a program that uses the SDK', () => {
  it.each([
    ['a package of modules', '{ "type": "module" }'],
    ['a package without a type', '{}'],
  ])('gives the same bytes by our command, node and the cdk8s CLI, in %s', async (_, packageJson) => {
    const at = project({ 'package.json': packageJson, 'cdk8s.yaml': settings, 'src/main.ts': main(good) });
    expect(await at.node([bin, 'synth'])).toMatchObject({ code: 0, stderr: '' });
    const register = ['--import', 'servicemap/register', 'src/main.ts'];
    expect(await at.node(register, { CDK8S_OUTDIR: 'by-node' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await at.node([cdk8s, 'synth', '--no-check-upgrade', '-o', 'by-cdk8s'])).toMatchObject({ code: 0 });
    const ours = files(at, 'dist');
    expect(Object.keys(ours)).toContain('shop/deployment-api.yaml');
    expect(files(at, 'by-node')).toEqual(ours);
    expect(files(at, 'by-cdk8s')).toEqual(ours);
  });

  it('is told that files go where its GitOps does not look, and nothing where they go there or elsewhere', async () => {
    const delivered = (folder: string) =>
      [
        "import { App, GitOps } from 'servicemap';",
        "const app = new App({ name: 'shop' });",
        `new GitOps(app, 'shop', { repository: 'https://github.com/acme/shop.git', ${folder} argoCd: {} });`,
        'app.synth();',
      ].join('\n');
    const at = project({
      '.git/config': '[remote "origin"]\n\turl = git@github.com:acme/shop.git\n',
      'package.json': '{}',
      'src/main.ts': delivered("folder: 'deploy',"),
      'src/other.ts': delivered(''),
    });
    const { code, stderr } = await at.node([bin, 'synth', '--out', 'sub/deploy']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning {2}gitops\/folder {2}synth writes to sub\/deploy of this/);
    expect(stderr).toContain('src/main.ts:3:83');
    expect(stderr).toContain("help: write folder: 'sub/deploy'");
    expect(await at.node([bin, 'synth', '--out', 'deploy'])).toMatchObject({ code: 0, stderr: '' });
    expect(await at.node([bin, 'synth', 'src/other.ts', '--check'])).toMatchObject({ code: 1, stderr: '' });
    expect((await at.node([bin, 'synth', 'src/other.ts', '--check', '--out', 'x'])).stderr).toContain('gitops/folder');
  });

  it('is explained, and nothing is written', async () => {
    const at = project({ 'package.json': '{}', 'src/main.ts': main(good) });
    const { code, stdout, stderr } = await at.node([bin, 'synth', '--explain', '--only', 'shop/{service,network}*']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n\n').slice(0, 2).join('\n')).toBe(
      [
        'shop (ServiceMap), src/main.ts:4:13',
        "  NetworkPolicy default-deny: closes all pods of the map but for what other policies open; otherwise network: 'open' for the map",
        'shop/api (StatelessApp), src/main.ts:5:1',
        '  Service api: callers reach its ports by this name; otherwise service: false',
      ].join('\n'),
    );
    expect(stdout).not.toContain('readOnlyRootFilesystem');
    const quiet = ['synth', '--explain', '--quiet', '--off', 'image/*=no', '--only', 'shop/{service,network}*'];
    expect(await at.node([bin, ...quiet])).toEqual({ code: 0, stdout, stderr: '' });
    const json = await at.node([bin, 'synth', '--explain', '--json']);
    const { explained } = JSON.parse(json.stdout) as { explained: { path: string; filledIn: { field: string }[] }[] };
    const deployment = explained.find(({ path }) => path === 'shop/deployment-api.yaml');
    expect(deployment?.filledIn.map(({ field }) => field)).toContain('securityContext.readOnlyRootFilesystem');
    expect(await at.node([bin, 'synth', '--explain', '--only', 'nowhere'])).toMatchObject({ code: 2 });
    expect(at.list('.').filter((path) => path.startsWith('dist'))).toEqual([]);
  });

  it.each(['src/main.js', 'src/main.ts'])('may be CommonJS: %s', async (entry) => {
    const text = main(good).replace(/import (.*) from (.*);/, 'const $1 = require($2);');
    const at = project({ 'package.json': '{}', [entry]: text });
    expect(await at.node([bin, 'synth'])).toMatchObject({ code: 0, stderr: '' });
    expect(at.list('dist')).toContain('shop/deployment-api.yaml');
    expect(await at.node(['--import', 'servicemap/register', entry])).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['object', 'map'])('for two clusters is judged a cluster at a time, in the layout %s', async (layout) => {
    const text = `import { App, ServiceMap, StatelessApp } from 'servicemap';
const app = new App({ name: 'shop', environments: { prod: { clusters: { seoul: {}, busan: {} } } } });
app.forEachCluster((cluster) => {
  const map = new ServiceMap(cluster, 'shop', { defaults: { resources: { cpu: '100m', memory: '64Mi' } } });
  new StatelessApp(map, 'api', { image: 'ghcr.io/acme/api:1.0.0', ports: { http: 8080 }, health: '/healthz' });
});
app.synth();`;
    const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': text });
    expect(await at.node([bin, 'synth', '--layout', layout])).toMatchObject({ code: 0 });
    const fine = await at.node([bin, 'validate', 'dist']);
    expect(fine.stdout).not.toContain('error');
    expect(fine.code).toBe(0);
    const file = layout === 'map' ? 'shop.yaml' : 'shop/deployment-api.yaml';
    const twin = join(at.folder, 'dist/prod/busan/copy.yaml');
    copyFileSync(join(at.folder, 'dist/prod/busan', file), twin);
    const { code, stdout } = await at.node([bin, 'validate', 'dist']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}reference\/duplicate-object [^]* dist\/prod\/busan\//);
    expect(stdout).not.toContain('dist/prod/seoul');
  });

  it('is named by its package, by whomever and from wherever it is run; in none it needs a name', async () => {
    const text = main(good).replace(`{ name: 'shop' }`, '');
    const sources = { 'deploy/src/main.ts': text, 'deploy/src/package.json': '{ "type": "module" }' };
    const at = project({ ...sources, 'deploy/package.json': '{ "name": "@acme/web-shop" }', 'package.json': '{}' });
    const entry = 'deploy/src/main.ts';
    expect(await at.node([bin, 'synth', entry])).toMatchObject({ code: 0, stderr: '' });
    expect(at.read('dist/shop/deployment-api.yaml')).toContain('# Generated by servicemap for app "web-shop" from');
    expect((await at.node(['--import', 'servicemap/register', entry], { CDK8S_OUTDIR: 'by-node' })).code).toBe(0);
    expect(files(at, 'by-node')).toEqual(files(at, 'dist'));

    const { code, stderr } = await project(sources).node([bin, 'synth', entry]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error {2}app\/name {2}the App has no name.*\n {2}deploy\/src\/main\.ts:3:13 /);
  });

  it('is told in JavaScript what the compiler tells in TypeScript: values that one environment lacks', async () => {
    const text = `import { App } from 'servicemap';
new App({ name: 'shop', environments: { dev: { values: { size: 1 }, clusters: { a: {} } }, prod: { values: {}, clusters: { b: {} } } } }).synth();`;
    const { code, stderr } = await project({ 'package.json': '{ "type": "module" }', 'main.js': text }).node([
      bin,
      'synth',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'error  app/uneven-values  values of prod lack "size", which those of dev have\n  main.js:2:108',
    );
  });

  it('shows its mistakes and its exception at their places, and leaves dist as it was', async () => {
    const text = main(bad, `null!.toString();`);
    const at = project({ 'package.json': '{ "type": "module" }', 'src/main.ts': text, 'dist/a.yaml': 'mine' });
    const { code, stdout, stderr } = await at.node([bin, 'synth']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/ {2}src\/main\.ts:5:\d+ .*\n.*http: 80800.*\n.*\^{5}\n/);
    expect(stderr).toMatch(/program\/exception {2}TypeError: .*\n {2}src\/main\.ts:6:7\n/);
    expect(at.list('dist')).toEqual(['a.yaml']);
  });

  it('writes nothing that it makes after it has failed', async () => {
    const text = `import { App, ServiceMap } from 'servicemap';
      process.on('uncaughtException', async () => {
        for (let turn = 0; turn < 20; turn++) await undefined;
        const app = new App();
        new ServiceMap(app, 'late', {});
        app.synth();
      });
      setTimeout(() => { throw new Error('no'); });`;
    const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': text });
    expect(await at.node([bin, 'synth'])).toMatchObject({ code: 1, stdout: '' });
    expect(at.list('dist')).toEqual([]);
  });

  it.each([
    ['our command', [bin, 'synth'], []],
    ['node', ['--import', 'servicemap/register', 'src/main.ts'], ['shop/kustomization.yaml']],
  ])('may not make anything after synth(), run by %s', async (_, command, written) => {
    const late = `void (async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      new StatelessApp(map, 'late', ${good});
    })();`;
    const at = project({ 'package.json': '{ "type": "module" }', 'src/main.ts': main(good, late) });
    const { code, stdout, stderr } = await at.node(command, { VITEST: undefined });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error {2}app\/after-synth {2}this is made after app\.synth\(\)\n {2}src\/main\.ts:8:7 /);
    expect(at.list('dist').filter((path) => /kustomization|late/.test(path))).toEqual(written);
  });

  it('shows its mistakes once when node runs it', async () => {
    const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': main(bad) });
    const { code, stderr } = await at.node(['--import', 'servicemap/register', 'main.ts']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error {2}options\/invalid [^]*\n1 error\n$/);
    expect(stderr.split('80800')).toHaveLength(3);
  });
});
