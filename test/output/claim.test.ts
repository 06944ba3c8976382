import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { alone } from '../../src/output/claim.js';
import { contents, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const LIVING = `.servicemap-${process.ppid}-1-0.tmp`;
const namesIn = (folder: string) => readdirSync(folder);

test('there is one claim while it lasts, and none afterwards, also when it fails', () => {
  const folder = sandbox();
  expect(alone(folder, () => namesIn(folder))).toEqual([expect.stringMatching(/^\.servicemap-\d+-\d+-0\.tmp$/)]);
  expect(() =>
    alone(folder, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(namesIn(folder)).toEqual([]);
});

test('a folder that is not there is made, and stays if something is in it', () => {
  const folder = sandbox();
  alone(join(folder, 'a/b/c'), () => expect(namesIn(join(folder, 'a/b'))).toEqual(['c']));
  expect(namesIn(folder)).toEqual([]);
  alone(join(folder, 'a/b/c'), () => put(folder, 'a/b/file', ''));
  expect(contents(folder)).toEqual({ 'a/b/file': '' });
  mkdirSync(join(folder, 'empty'));
  alone(join(folder, 'empty'), () => undefined);
  expect(namesIn(folder)).toEqual(['a', 'empty']);
});

test.skipIf(!existsSync('/proc/self'))('a folder that the system does not take holds nobody up', () => {
  expect(alone('/proc/dist/prod', () => 'did it')).toBe('did it');
});

test('a clock that is set back makes nobody wait longer', () => {
  const folder = sandbox();
  put(folder, LIVING, '');
  const now = Date.now();
  const clock = vi
    .spyOn(Date, 'now')
    .mockReturnValueOnce(now)
    .mockReturnValue(now - 60_000);
  onTestFinished(() => clock.mockRestore());
  expect(problemsOf(() => alone(folder, () => undefined, 50))).toHaveLength(1);
});

test('another run that goes on is waited for; too long, it is told', () => {
  const folder = sandbox();
  put(folder, LIVING, '');
  const done: string[] = [];
  expect(problemsOf(() => alone(folder, () => done.push('did it'), 50))).toEqual([
    `${folder} is being written by another run of servicemap, the process ${process.ppid}`,
  ]);
  expect(done).toEqual([]);
  expect(namesIn(folder)).toEqual([LIVING]);
});

test.each([
  ['is gone', '.servicemap-999999999-1-0.tmp', 0],
  ['had our id', `.servicemap-${process.pid}-1-0.tmp`, 0],
  ['cannot be the one that has its id now', LIVING, 11 * 60],
])('what a run left that %s holds nobody up', (_, name, secondsAgo) => {
  const folder = sandbox();
  put(folder, name, '');
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(join(folder, name), then, then);
  expect(alone(folder, () => 'did it', 0)).toBe('did it');
});
