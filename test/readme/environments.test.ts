import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentSchema } from '../../src/app/cluster-options.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/reference/environments.md'), 'utf8');

/** The content of the first block of that language. */
const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

interface TsConfig {
  readonly compilerOptions: object;
}

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'servicemap-environments-'));
  mkdirSync(join(project, 'src'));
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['cdk8s', 'constructs', '@types'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  symlinkSync(root, join(project, 'node_modules', 'servicemap'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, output: `${stdout}${stderr}` };
}

function synth(program: string) {
  writeFileSync(join(project, 'src', 'main.ts'), program);
  return run([join(root, 'bin/servicemap.js'), 'synth', '--quiet']);
}

const written = (path: string) => readFileSync(join(project, 'dist', path), 'utf8');

it('the program of the page runs, and compiles as strictly as can be', () => {
  expect(synth(block('ts'))).toEqual({ status: 0, output: '' });
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as TsConfig;
  // The sources, since lib/ may be older.
  const paths = { servicemap: [join(root, 'src/index.ts')] };
  const settings = {
    compilerOptions: { ...compilerOptions, noEmit: true, types: ['node'], paths },
    files: ['src/main.ts'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(settings));
  expect(run([join(root, 'node_modules/typescript/bin/tsc')])).toEqual({ status: 0, output: '' });
});

it('each cluster gets what the page says', () => {
  for (const folder of block('')
    .split('\n')
    .filter((line) => line.startsWith('dist/')))
    expect([folder, existsSync(join(project, folder))]).toEqual([folder, true]);
  expect(existsSync(join(project, 'dist/prod/seoul/tills'))).toBe(false);
  expect(written('edge/jungang/tills/configmap-settings.yaml')).toContain('CITY: Daegu\n  TILLS: "2"');
  expect(written('edge/gangnam/tills/statefulset-journal.yaml')).toContain('storageClassName: local-path');
  const [edge, prod, dev] = ['edge/gangnam', 'prod/busan', 'dev/local'].map((cluster) =>
    written(`${cluster}/catalog/deployment-api.yaml`),
  );
  expect(edge).toContain('requests:\n            cpu: 50m\n            memory: 32Mi');
  expect(prod).toContain('requests:\n            cpu: 50m\n            memory: 64Mi');
  expect(prod).toContain('topologySpreadConstraints');
  expect(`${edge}${dev}`).not.toContain('topologySpreadConstraints');
  expect(existsSync(join(project, 'dist/prod/seoul/catalog/httproute.gateway.networking.k8s.io-door.yaml'))).toBe(true);
  expect(existsSync(join(project, 'dist/prod/busan/catalog/ingress-door.yaml'))).toBe(true);
});

it('the mistake is shown as it is', () => {
  const wrong = block('ts')
    .replace('app.forEachCluster(', 'let first: StatelessApp<"http"> | undefined;\napp.forEachCluster(')
    .replace('const tills =', 'first ??= api;\n    const tills =')
    .replace('CATALOG: api.address', 'CATALOG: first.address');
  const { status, output } = synth(wrong);
  expect(output).toBe(`${block('text')}\n1 error\n`);
  expect(status).toBe(1);
});

it('each option of a cluster is named', () => {
  const own = ['values', 'clusters'];
  const missing = Object.keys(environmentSchema.shape).filter(
    (option) => !own.includes(option) && !page.includes(`\`${option}\``),
  );
  expect(missing).toEqual([]);
});
