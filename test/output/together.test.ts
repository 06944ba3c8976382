import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { OutputFile } from '../../src/output/output-file.js';
import { asContents, contents, generated, put, sandbox } from './sandbox.js';
import { VERSIONS } from './versions.js';
import type { Job } from './writer.js';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Processes that write; each takes a job at once with the others, and gives its problems. */
async function writers(count: number): Promise<(jobs: readonly Job[]) => Promise<unknown[]>> {
  const started = Array.from({ length: count }, () => fork(WRITER, { execArgv: ['--import', 'tsx'] }));
  onTestFinished(() => started.forEach((child) => child.kill()));
  await Promise.all(started.map(answerOf));
  return async (jobs) => {
    const answers = started.map(answerOf);
    for (const [n, child] of started.entries()) child.send(jobs[n] ?? {});
    return Promise.all(answers);
  };
}

const answerOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];

const ROUNDS = 25;

test('runs of one app at once all end well, and leave what one of them gives', { timeout: 120_000 }, async () => {
  const folder = sandbox();
  put(folder, 'prod/second/notes.yaml', 'mine');
  const run = await writers(3);
  const whole = VERSIONS.map((files) => ({ ...asContents(...files), 'prod/second/notes.yaml': 'mine' }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const jobs = [0, 1, round].map((n) => ({ folder, app: 'shop', files: VERSIONS[n % 2 === 0 ? 0 : 1] }));
    expect(await run(jobs)).toEqual([[], [], []]);
    expect(whole).toContainEqual(contents(folder));
  }
});

test('runs of two apps at once leave what each of them gives', { timeout: 120_000 }, async () => {
  const folder = sandbox();
  const run = await writers(2);
  const billing = (count: number): OutputFile[] =>
    Array.from({ length: count }, (_, n) =>
      generated('billing', `prod/${n % 2 === 0 ? 'both' : 'billing'}/job-${n}.yaml`),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    const [shop, bills] = [VERSIONS[round % 2 === 0 ? 0 : 1], billing(1 + ((round * 7) % 30))];
    const jobs = [
      { folder, app: 'shop', files: shop },
      { folder, app: 'billing', files: bills },
    ];
    expect(await run(jobs)).toEqual([[], []]);
    expect(contents(folder)).toEqual(asContents(...shop, ...bills));
  }
});
