import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isWatched, lineOf } from '../../src/cli/progress-line.js';
import { install } from '../app/loading/installed.js';
import { inTerminal, noTerminal, screenOf } from './terminal.js';

const { project, dispose, sdk } = install();
afterAll(dispose);

const bin = join(sdk, 'bin/servicemap.js');
/** Takes two seconds to construct 200 Configs, and says something in the middle. */
const slow = `
import { App, Config, ServiceMap } from 'servicemap';
const app = new App({ name: 'slow' });
const map = new ServiceMap(app, 'shop');
for (let made = 0; made < 200; made++) {
  new Config(map, 'config-' + made, { data: { A: '1' } });
  if (made === 150) console.log('in the middle');
  for (const until = Date.now() + Number(process.env.SPIN); Date.now() < until;);
}
app.synth();
`;
const files = { 'package.json': '{ "type": "module" }', 'main.ts': slow };

describe('the line of progress', () => {
  it('says what is done, how much of it, and of how much where that is known', () => {
    expect([lineOf('loading'), lineOf('constructing', 128), lineOf('writing', 64, 252)]).toEqual([
      'loading',
      'constructing 128',
      'writing 64 of 252',
    ]);
  });

  it('is for terminals alone, and not for the log of a CI', () => {
    expect(isWatched({ isTTY: true }, {})).toBe(true);
    expect(isWatched({ isTTY: true }, { CI: 'true' })).toBe(false);
    expect(isWatched({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(isWatched({}, {})).toBe(false);
  });

  it('does not show in a pipe', async () => {
    const at = project(files);
    const { code, stdout, stderr } = await at.node([bin, 'synth'], { SPIN: '5', CI: undefined });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^in the middle\ndist: 202 objects, 203 files: 203 written, in \d+\.\d s\n$/);
  });

  describe.skipIf(noTerminal !== undefined)(`in a terminal${noTerminal ? ` (${noTerminal})` : ''}`, () => {
    it('shows in a long run, and is gone before anything else is printed', async () => {
      const { code, output } = await inTerminal(project(files).folder, [bin, 'synth'], { SPIN: '10' });
      expect(code).toBe(0);
      expect(output).toContain('\r\u001b[Kconstructing 128');
      expect(screenOf(output)).toMatch(/^in the middle\ndist: 202 objects, 203 files: 203 written, in \d+\.\d s\n$/);
    });

    it.each([
      ['in the log of a CI', { CI: 'true' }, []],
      ['with --quiet', {}, ['--quiet']],
    ])('does not show %s', async (_, env, args) => {
      const { code, output } = await inTerminal(project(files).folder, [bin, 'synth', ...args], { SPIN: '10', ...env });
      expect(code).toBe(0);
      expect(output).toContain('in the middle');
      expect(output).not.toContain('\u001b[K');
    });

    it('leaves JSON whole', async () => {
      const { output } = await inTerminal(project(files).folder, [bin, 'synth', '--json'], { SPIN: '10' });
      const [said, ...json] = screenOf(output).split('\n');
      expect(said).toBe('in the middle');
      expect(JSON.parse(json.join('\n'))).toMatchObject({ exitCode: 0, summary: { files: 203 } });
    });
  });
});
