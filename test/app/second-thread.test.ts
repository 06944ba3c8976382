import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { SecondThread } from '../../src/app/second-thread.js';
import { isAlone } from '../../src/validation/alone.js';
import { rules } from '../../src/validation/rules/index.js';

const folder = mkdtempSync(join(tmpdir(), 'servicemap-second-thread-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function synth(out: string, faults: string, before: readonly string[]): { said: string; files: [string, string][] } {
  const to = join(folder, out);
  const program = 'test/app/second-thread/program.ts';
  const args = [...before, process.execPath, 'bin/servicemap.js', 'synth', program, '--quiet', '--out', to];
  const env = { ...process.env, FAULTS: faults };
  const { stdout, stderr } = spawnSync('env', args, { env, encoding: 'utf8' });
  const paths = faults
    ? []
    : readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return {
    said: stdout + stderr,
    files: paths.toSorted().map((path) => [path, readFileSync(join(to, path), 'utf8')]),
  };
}

const STARTED = 'a thread was started\n';
// A process on one core starts no second thread.
const ONE_CORE = ['taskset', '--cpu-list', '0'];
const cannotCompare =
  availableParallelism() < 2 || spawnSync('taskset', [...ONE_CORE.slice(1), 'true']).status !== 0
    ? ' (skipped: needs two cores, and taskset to take one away)'
    : '';

describe('the second thread', () => {
  it.skipIf(cannotCompare)(`finds what one thread finds${cannotCompare}`, { timeout: 240_000 }, () => {
    const [two, one] = [synth('none', 'yes', []), synth('none', 'yes', ONE_CORE)];
    expect(two.said).toContain(STARTED);
    expect(one.said).not.toContain(STARTED);
    expect(two.said.replace(STARTED, '')).toBe(one.said);
    expect(one.said).toContain('Not_A_Host_7');
    expect(one.said).toContain('Not_A_Host_507');
    expect(one.said).toContain('image/floating-tag');
    expect(one.said).toContain('team-11 has the number 11');
  });

  it.skipIf(cannotCompare).each(['fatal', 'misleading'])(
    `leaves it to one where a type is wrong that rules rely on: %s${cannotCompare}`,
    { timeout: 240_000 },
    (fault) => {
      const [two, one] = [synth('none', fault, []), synth('none', fault, ONE_CORE)];
      expect(two.said).toContain(STARTED);
      expect(two.said.replace(STARTED, '')).toBe(one.said);
      expect(one.said).toContain('schema/wrong-type');
    },
  );

  it.skipIf(cannotCompare)(`writes what one thread writes${cannotCompare}`, { timeout: 240_000 }, () => {
    const [two, one] = [synth('two', '', []), synth('one', '', ONE_CORE)];
    expect(two.said).toBe(STARTED);
    expect(one.said).toBe('');
    expect(two.files.length).toBeGreaterThan(4000);
    expect(two.files).toEqual(one.files);
  });

  it('is not started for few objects', () => {
    expect(SecondThread.start(100)).toBeUndefined();
  });

  it.skipIf(availableParallelism() < 2)('is waited for once where it does not answer, and not for each cluster', () => {
    const entry = join(folder, 'silent.mjs');
    writeFileSync(entry, '');
    const second = SecondThread.start(4000, pathToFileURL(entry), 50);
    const wait = vi.spyOn(Atomics, 'wait');
    onTestFinished(() => {
      wait.mockRestore();
      second?.end();
    });
    const objects = [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } }];
    const answers = [1, 2, 3].map(() => second?.take(objects, '1.34', []));
    expect(answers.map((answer) => answer?.())).toEqual([undefined, undefined, undefined]);
    expect(answers).not.toContain(undefined);
    expect(wait).toHaveBeenCalledTimes(1);
  });

  it('has most of the rules of the server', () => {
    expect(rules.filter(isAlone).length).toBeGreaterThan(200);
    const others = rules.filter(({ scope, on }) => scope !== 'server' && on !== 'structure');
    expect(others.filter(isAlone)).toEqual([]);
  });
});
