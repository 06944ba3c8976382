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
const good = `{ image: 'ghcr.io/acme/api:1.0.0', ports: { http: 8080 } }`;
const bad = `{ image: 'ghcr.io/acme/api:1.0.0', ports: { http: 80800 } }`;
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

  it.each(['src/main.js', 'src/main.ts'])('may be CommonJS: %s', async (entry) => {
    const text = main(good).replace(/import (.*) from (.*);/, 'const $1 = require($2);');
    const at = project({ 'package.json': '{}', [entry]: text });
    expect(await at.node([bin, 'synth'])).toMatchObject({ code: 0, stderr: '' });
    expect(at.list('dist')).toContain('shop/deployment-api.yaml');
    expect(await at.node(['--import', 'servicemap/register', entry])).toMatchObject({ code: 0, stderr: '' });
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
    expect(at.list('dist')).toEqual(expect.arrayContaining(written));
    expect(at.list('dist').filter((path) => path.includes('late'))).toEqual([]);
  });

  it('shows its mistakes once when node runs it', async () => {
    const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': main(bad) });
    const { code, stderr } = await at.node(['--import', 'servicemap/register', 'main.ts']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error {2}options\/invalid [^]*\n1 error\n$/);
    expect(stderr.split('80800')).toHaveLength(3);
  });
});
