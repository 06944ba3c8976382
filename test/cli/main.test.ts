import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { install } from '../app/loading/installed.js';

const { project, dispose, sdk } = install('throw new Error("the SDK was loaded")');
afterAll(dispose);

const run = (...args: string[]) => project({}).node([join(sdk, 'bin/servicemap.js'), ...args]);

describe('servicemap', () => {
  it('prints its version and its help without loading the SDK', async () => {
    const { version } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as { version: string };
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    for (const [args, shown] of [
      [['--help'], 'synth'],
      [['synth', '--help'], '--out <folder>'],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      expect(stdout).toContain(shown);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });

  it.each(['synth', 'validate'])('help %s is what its --help is', async (verb) => {
    expect(await run('help', verb)).toEqual(await run(verb, '--help'));
  });

  it('help alone is --help', async () => {
    expect(await run('help')).toEqual(await run('--help'));
  });

  it.each([[[]], [['help', 'snyth']]])('exits 2 and shows its usage where %j names no command', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: servicemap/);
  });

  it.each([
    [['snyth'], "unknown command 'snyth'", 'did you mean synth?'],
    [['nope'], "unknown command 'nope'", '"servicemap --help" tells what there is'],
    [['--nope'], "unknown option '--nope'", '"servicemap --help" tells what there is'],
    [['synth', '--onyl', 'a'], "unknown option '--onyl'", 'did you mean --only?'],
    [['synth', '--nope'], "unknown option '--nope'", '"servicemap synth --help" tells what there is'],
    [['synth', '--out'], "option '--out <folder>' argument missing", '"servicemap synth --help" tells what there is'],
    [
      ['synth', '--layout', 'x'],
      "option '--layout <layout>' argument 'x' is invalid",
      'allowed choices are object, map, stream',
    ],
    [['synth', '--out='], "option '--out <folder>' argument '' is invalid", 'it names no folder'],
    [
      ['synth', '--out', '--check'],
      "option '--out <folder>' argument '--check' is invalid",
      'it names no folder: one of that name is ./--check',
    ],
    [['synth', 'a.ts', 'b.ts'], "too many arguments for 'synth'", 'quote a glob, or the shell puts files in its place'],
    [['validate'], "missing required argument 'path'", '"servicemap validate --help" tells what there is'],
    [['validate', '--json', 'a'], "unknown option '--json'", '"servicemap validate --help" tells what there is'],
  ] as const)('exits 2 on %j, and says what to write instead', async (args, message, help) => {
    expect(await run(...args)).toEqual({ code: 2, stdout: '', stderr: `error  ${message}\n  help: ${help}\n` });
  });

  it('says that it is not built where lib/ is missing', async () => {
    rmSync(join(sdk, 'lib'), { recursive: true });
    const { code, stderr } = await run('synth');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run build');
  });
});
