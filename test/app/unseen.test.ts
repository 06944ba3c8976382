import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { markSeen, printOnUncaught } from '../../src/app/unseen.js';
import { pretty } from '../../src/findings/pretty.js';
import { finding } from '../cli/fake-app.js';
import { hosted } from './hosted.js';
import { install } from './loading/installed.js';

const { project, dispose } = install(`
  export { markSeen, printOnUncaught } from './app/unseen.js';
  export { runStandalone } from './app/standalone.js';`);
afterAll(dispose);

const early = 'error  test/error  early\n';
const preamble = `
  import { markSeen, printOnUncaught, runStandalone } from 'servicemap';
  const findings = ${JSON.stringify([finding('error', 'early')])};
  const app = { id: 'shop', findings: () => findings, synthesize: () => ({ findings, files: [] }) };
  printOnUncaught(app);
`;

/** Runs a program of node alone, in which an App with an error was made. */
const run = (text: string, env?: NodeJS.ProcessEnv) => {
  const at = project({ 'package.json': '{ "type": "module" }', 'main.mjs': preamble + text });
  return at.node(['main.mjs'], { VITEST: undefined, ...env });
};

describe('an App whose findings nobody reads', () => {
  it('has them printed before an exception that nobody catches', async () => {
    const { code, stderr } = await run(`throw new Error('late');`);
    expect(code).toBe(1);
    expect(stderr.startsWith(`${early}\nerror  program/exception  late\n  main.mjs:6:7\n`)).toBe(true);
    expect(stderr.split('test/error')).toHaveLength(2);
    expect(stderr).toContain('at file://');
  });

  it('has them printed when the exception was swallowed, and the process fails', async () => {
    const swallow = `try { throw new Error('late'); } catch {}`;
    expect(await run(swallow)).toEqual({ code: 1, stdout: '', stderr: `${early}\n1 error\n` });
    expect(await run(`${swallow} process.exitCode = 3;`)).toMatchObject({ code: 3, stderr: `${early}\n1 error\n` });
  });

  it('has none printed while the program still awaits something', async () => {
    const later = `findings.pop(); setTimeout(() => console.error('done'), 20);`;
    expect(await run(later)).toEqual({ code: 0, stdout: '', stderr: 'done\n' });
  });

  it('has none printed once they were read', async () => {
    expect(await run('markSeen(app);')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('is forgotten when it is one of many', async () => {
    const many = 'for (let n = 0; n < 100; n++) printOnUncaught({ ...app, findings: () => [] }); markSeen(app);';
    expect(await run(many)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('an App that refuses to write', () => {
  const refusal = `${early}\n1 error\n`;

  it.each([
    ['at the top', `runStandalone(app, 'dist');`],
    ['in a promise', `void (async () => runStandalone(app, 'dist'))();`],
    ['later', `setTimeout(() => runStandalone(app, 'dist'));`],
  ])('shows its findings once, and nothing of Node or of ours, %s', async (_, text) => {
    expect(await run(text)).toEqual({ code: 1, stdout: '', stderr: refusal });
  });

  it('does so for what is in the way of its output', async () => {
    const { code, stderr } = await run(`findings.pop(); runStandalone(app, 'main.mjs');`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error {2}main\.mjs .*\n {2}help: .*\n$/);
  });

  it('leaves it to a program that handles what nobody catches', async () => {
    const handler = `process.on('uncaughtException', (error) => console.log(error.message === error.stack));`;
    expect(await run(`${handler} runStandalone(app, 'dist');`)).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
  });
});

describe('an App in a test runner', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  afterEach(() => stderr.mockClear());

  it('has its findings printed as soon as the event loop turns, once, also with fake timers', async () => {
    vi.useFakeTimers();
    const findings = [finding('error', 'unread')];
    printOnUncaught(hosted(findings));
    vi.useRealTimers();
    await turn();
    await turn();
    expect(stderr.mock.calls).toEqual([[pretty(findings, { color: false })]]);
  });

  it('has nothing printed where they were read, or are no errors', async () => {
    const app = hosted([finding('error', 'read')]);
    printOnUncaught(app);
    markSeen(app);
    printOnUncaught(hosted([finding('warning', 'unread')]));
    await turn();
    await turn();
    expect(stderr).not.toHaveBeenCalled();
  });
});
