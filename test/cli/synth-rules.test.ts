import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { install } from '../app/loading/installed.js';

const { project, dispose, sdk } = install();
afterAll(dispose);

const main = `
import { App, Rules, ServiceMap, StatelessApp } from 'servicemap';
const app = new App({ name: 'demo' });
const map = new ServiceMap(app, 'shop');
const api = new StatelessApp(map, 'api', { image: 'ghcr.io/acme/api:1.0.0', pod: { futureField: 1 } as object });
if (process.env.OFF) Rules.of(api).off('schema/unknown-field', process.env.OFF);
app.synth();
`;
const program = (files: Record<string, string> = {}) => {
  const at = project({ 'package.json': '{ "type": "module" }', 'main.ts': main, ...files });
  return (args: readonly string[] = [], env?: NodeJS.ProcessEnv) =>
    at.node([join(sdk, 'bin/servicemap.js'), 'synth', ...args], env);
};

describe('servicemap synth judges what it writes', () => {
  it('and writes nothing of what a server would refuse', async () => {
    const { code, stdout, stderr } = await program()();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/error {2}schema\/unknown-field .*\n {2}main\.ts:5:/);
  });

  it('unless somebody says why not, in the program or by a flag', async () => {
    const synth = program();
    const inProgram = await synth([], { OFF: 'a server to come' });
    expect([inProgram.code, inProgram.stderr]).toEqual([
      0,
      expect.stringContaining('off  schema/unknown-field: a server to come\n'),
    ]);
    const byFlag = await synth(['--off', 'schema/*=a server to come']);
    expect([byFlag.code, byFlag.stderr]).toEqual([
      0,
      expect.stringContaining('off  schema/unknown-field: a server to come\n'),
    ]);
  });

  it('a flag goes before what the program says', async () => {
    const severe = main.replace("name: 'demo'", "name: 'demo', rules: { 'schema/*': { severity: 'error' } }");
    const { code } = await program({ 'main.ts': severe })(['--off', 'schema/*=a server to come']);
    expect(code).toBe(0);
  });

  it('refuses a flag without a reason, or of a rule that is not there', async () => {
    const synth = program();
    expect(await synth(['--off', 'schema/unknown-field'])).toMatchObject({ code: 2 });
    const { code, stderr } = await synth(['--off', 'schema/unknow-field=no']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean schema/unknown-field?')]);
  });

  it('also where no rule has a group of that name, with all else that there is to say', async () => {
    const { code, stderr } = await program()([
      '--off',
      'nonsense/rule=no',
      '--off',
      'rollout/*=no',
      '--off',
      'cron/*=no',
    ]);
    expect([code, stderr.match(/--off names no rule: .*/g), stderr.match(/ {2}schema\/unknown-field/g)]).toEqual([
      2,
      ['--off names no rule: nonsense/rule', '--off names no rule: rollout/*'],
      expect.anything(),
    ]);
  });

  it('says of an error of options that it stays one', async () => {
    const wrong = main.replace(/, pod: .* as object/, ', replics: 2');
    const { code, stderr } = await program({ 'main.ts': wrong })(['--off', 'options/unknown=so what']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('options/unknown is always an error: no setting holds for it\n'),
    ]);
    expect(stderr).toContain('did you mean "replicas"?');
  });

  it('switches off what constructs warn of', async () => {
    const warned = main.replace(/, pod: .* as object/, ', replicas: 2, ports: { http: 80 }, env: { A: "b" }');
    const exposed = warned.replace(
      'if (process',
      "new ExposedService(map, 'front', { target: api, http: { hosts: ['a.example.com'], class: 'nginx' } });\nif (process",
    );
    const synth = program({ 'main.ts': exposed.replace('App, ', 'App, ExposedService, ') });
    expect((await synth()).stderr).toContain('warning  network/ingress-source');
    const { code, stderr } = await synth(['--off', 'network/ingress-source=a lab']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('off  network/ingress-source: a lab\n')]);
    expect(stderr).not.toContain('warning  network/ingress-source');
  });

  it('takes what one of several Apps knows: a rule of its own', async () => {
    const two = `
import { App } from 'servicemap';
import { setRule } from 'servicemap/validation';
const rule = setRule({
  id: 'acme/named', scope: 'practice', severity: 'warning', description: 'd', rationale: 'r', remediation: 'm',
  examples: { valid: [], invalid: [] }, check() {},
});
new App({ name: 'one' }).synth();
new App({ name: 'two', ownRules: [rule] }).synth();
`;
    const synth = program({ 'main.ts': two });
    const known = await synth(['--off', 'acme/named=a trial']);
    expect([known.code, known.stderr]).toEqual([0, expect.not.stringContaining('--off')]);
    const { code, stderr } = await synth(['--off', 'acme/nmed=a trial']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean acme/named?')]);
  });
});
