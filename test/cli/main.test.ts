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

  it.each([[[]], [['nope']], [['--nope']]])('exits 2 and shows its usage on %j', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/Usage: servicemap|unknown/);
  });

  it('says that it is not built where lib/ is missing', async () => {
    rmSync(join(sdk, 'lib'), { recursive: true });
    const { code, stderr } = await run('synth');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run build');
  });
});
