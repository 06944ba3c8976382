import { expect, it } from 'vitest';
import { piped, run } from '../../benchmarks/process.js';

const node = (program: string) => ({ args: ['--eval', program] });

it('a run gives what it printed, how long it took and the most memory, also what was given back', async () => {
  const held = 200e6;
  const done = await run(node(`Buffer.alloc(${held}, 1).fill(2); setTimeout(() => console.log("it's done"), 300)`));
  expect(done.output).toBe("it's done\n");
  expect(done.ms).toBeGreaterThan(300);
  if (process.platform === 'linux') expect(done.memory).toBeGreaterThan(held);
});

it('of two in a pipe, the second reads what the first prints; memory is that of both', async () => {
  const hold = 'const held = Buffer.alloc(100e6, 1)';
  const from = node(`${hold}; setTimeout(() => process.stdout.write("isn't"), 300)`);
  const into = node(`${hold}; process.stdin.on('data', ({ length }) => console.log("it's", length))`);
  const done = await run(piped(from, into));
  expect(done.output).toBe("it's 5\n");
  if (process.platform === 'linux') expect(done.memory).toBeGreaterThan(200e6);
});

it('a program that fails is an error with all that it printed', async () => {
  const failing = node('console.log("before"); console.error("what is wrong"); process.exitCode = 3');
  await expect(run(failing)).rejects.toThrow(/ended with 3\nbefore\nwhat is wrong/);
  await expect(run({ file: 'no-such-program', args: [] })).rejects.toThrow('ENOENT');

  const telling = { args: ['--eval', 'console.error("mind this")'] };
  expect((await run(telling)).output).toBe('');
  await expect(run({ ...telling, silent: true })).rejects.toThrow('mind this');
});
