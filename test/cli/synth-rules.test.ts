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
});
