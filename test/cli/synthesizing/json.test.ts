import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { install } from '../../app/loading/installed.js';
import { fakeApp, finding } from '../fake-app.js';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.json`, import.meta.url), 'utf8')) as {
    definitions: { finding: { properties: object; required: string[] } };
  };
const schema = schemaOf('synth');
const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);
const page = readFileSync(new URL('../../../docs/reference/cli.md', import.meta.url), 'utf8');

const fake = install('export const sdk = {};');
const real = install();
afterAll(() => {
  fake.dispose();
  real.dispose();
});

/** What the schema says is wrong. */
function problems(value: unknown) {
  isValid(value);
  return isValid.errors ?? [];
}

/** A project with this main.ts; `synth` runs it with --json, and gives the one document of standard output. */
function program(main: string, { sdk, project }: typeof real = fake) {
  const text = sdk === fake.sdk ? `import { make } from './fake.js';\n${main}` : main;
  const at = project({ 'package.json': '{ "type": "module" }', 'fake.ts': fakeApp, 'main.ts': text });
  const synth = async (...args: string[]) => {
    const run = await at.node([join(sdk, 'bin/servicemap.js'), 'synth', '--json', ...args]);
    const result = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(problems(result)).toEqual([]);
    return { ...run, result };
  };
  return { ...at, synth };
}

const one = `make('shop', [], { 'a.yaml': 'kind: A\\n' }).synth();`;

describe('servicemap synth --json', () => {
  it('tells what became of each file, and how many of what there are', async () => {
    const at = program(one);
    const { code, stderr, result } = await at.synth();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(result).toEqual({
      exitCode: 0,
      output: 'dist',
      findings: [],
      suppressed: [],
      problems: [],
      files: { written: ['a.yaml'], unchanged: [], removed: [] },
      summary: { objects: 1, clusters: 0, files: 1, errors: 0, warnings: 0, suppressed: 0 },
      seconds: expect.any(Number) as number,
    });
    expect((await at.synth()).result).toMatchObject({ files: { written: [], unchanged: ['a.yaml'] } });
  });

  it('lists what differs with --check, and exits 1 where something does', async () => {
    const at = program(one);
    const missing = await at.synth('--check');
    expect([missing.code, missing.result['differences']]).toEqual([1, [{ path: 'a.yaml', change: 'missing' }]]);
    expect(missing.result).not.toHaveProperty('files');
    await at.synth();
    const { code, result } = await at.synth('--check');
    expect([code, result['exitCode'], result['differences']]).toEqual([0, 0, []]);
  });

  it('has the findings, and exits 1 where one is an error', async () => {
    const found = JSON.stringify([finding('error', 'red'), finding('warning', 'yellow')]);
    const { code, stderr, result } = await program(`make('shop', ${found}, { 'a.yaml': '' }).synth();`).synth();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(result).toMatchObject({
      exitCode: 1,
      findings: [
        { ruleId: 'test/error', severity: 'error', message: 'red' },
        { ruleId: 'test/warning', severity: 'warning', message: 'yellow' },
      ],
      summary: { errors: 1, warnings: 1 },
    });
    expect(result).not.toHaveProperty('files');
  });

  it('has the exception of a program that throws or exits', async () => {
    for (const main of ['throw new Error("no");', 'process.exit(3);']) {
      const { code, result } = await program(`make('shop'); ${main}`).synth();
      expect([code, result['findings']]).toEqual([1, [expect.objectContaining({ ruleId: 'program/exception' })]]);
    }
  });

  it('says why it could not look or write, and exits 2', async () => {
    const gone = await program(one).synth('gone.ts');
    expect([gone.code, gone.result['exitCode'], gone.result['problems']]).toEqual([
      2,
      2,
      [{ message: 'no program to run: there is no gone.ts', help: expect.any(String) as string }],
    ]);
    const foreign = await program(one, fake).synth('--out', 'fake.ts');
    const message = 'fake.ts cannot be the output folder: it is a file';
    expect(foreign).toMatchObject({ code: 2, result: { exitCode: 2, problems: [{ message }] } });
  });

  it.each([
    [['--nope'], "unknown option '--nope'"],
    [['--nope', '--json'], "unknown option '--nope'"],
    [['a.ts', 'b.ts'], "too many arguments for 'synth'"],
    [['--layout', 'x'], "option '--layout <layout>' argument 'x' is invalid"],
    [['--out'], "option '--out <folder>' argument missing"],
  ] as const)('says that %j is no usage of it, and exits 2', async (args, message) => {
    const { code, stderr, result } = await program(one).synth(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(result).toMatchObject({ exitCode: 2, problems: [{ message, help: expect.any(String) as string }] });
  });

  it('says the same of a command that is unknown', async () => {
    const { code, stdout } = await program(one).node([join(fake.sdk, 'bin/servicemap.js'), 'snyth', '--json']);
    expect(code).toBe(2);
    expect(problems(JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ message: "unknown command 'snyth'", help: 'did you mean synth?' }],
    });
  });

  it('keeps standard output to itself: what the program prints goes to standard error', async () => {
    const { stderr, result } = await program(
      `console.log('hello'); process.stdout.write('there\\n'); ${one} process.exit();`,
    ).synth();
    expect(stderr).toBe('hello\nthere\n');
    expect(result).toMatchObject({ exitCode: 0, files: { written: ['a.yaml'] } });
  });

  it('is what its schema says for a real program: places, clusters, what is switched off', async () => {
    const main = `
import { App, Rules, ServiceMap, StatelessApp } from 'servicemap';
const clusters = { seoul: {}, busan: {} };
const app = new App({ name: 'demo', environments: { prod: { clusters } } });
app.forEachCluster((cluster) => {
  const map = new ServiceMap(cluster, 'shop', { defaults: { resources: { cpu: '100m', memory: '64Mi' } } });
  new StatelessApp(map, 'api', { image: 'ghcr.io/acme/api', ports: { http: 8080 }, health: '/healthz' });
  const quiet = new StatelessApp(map, 'quiet', { image: 'ghcr.io/acme/quiet:1.0.0', ports: { http: 8080 } });
  Rules.of(quiet).off('reliability/*', 'nothing calls it');
});
app.synth();
`;
    const { code, result } = await program(main, real).synth();
    expect(code).toBe(0);
    expect(result).toMatchObject({ summary: { clusters: 2, errors: 0 } });
    expect(result['findings']).toContainEqual(
      expect.objectContaining({
        ruleId: 'image/floating-tag',
        source: expect.objectContaining({
          file: 'main.ts',
          line: 7,
          constructPath: 'shop/api (StatelessApp)',
        }) as object,
        clusters: ['prod/seoul', 'prod/busan'],
      }),
    );
    expect(result['suppressed']).toContainEqual(
      expect.objectContaining({ ruleId: 'reliability/readiness', reason: 'nothing calls it' }),
    );
  });
});

describe('schemas/synth.json', () => {
  it('describes a finding as schemas/findings.json does, but for what only rules over manifests have', () => {
    const [ours, theirs] = [schema.definitions.finding, schemaOf('findings').definitions.finding];
    expect(ours.properties).toEqual(theirs.properties);
    expect(ours.required).toEqual(['ruleId', 'severity', 'message']);
  });

  it('takes what the page shows, and refuses another shape', () => {
    const shown = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as object;
    expect(problems(shown)).toEqual([]);
    expect(problems({ ...shown, exitCode: 3 })).not.toEqual([]);
    expect(problems({ ...shown, findings: [{}] })).not.toEqual([]);
    expect(problems({ ...shown, summary: {} })).not.toEqual([]);
  });
});
