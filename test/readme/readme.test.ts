import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The content of the first block of that language. */
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'servicemap-readme-'));
  mkdirSync(join(project, 'src'));
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['cdk8s', 'constructs'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  symlinkSync(root, join(project, 'node_modules', 'servicemap'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function synth(program: string) {
  writeFileSync(join(project, 'src', 'main.ts'), program);
  return spawnSync(process.execPath, [join(root, 'bin/servicemap.js'), 'synth'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
}

it('the YAML is what the code gives', () => {
  const { status, stderr } = synth(block('ts'));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const written = readFileSync(join(project, 'dist/shop/networkpolicy-orders-db.yaml'), 'utf8');
  expect(block('yaml')).toBe(written);
});

it('the mistakes are shown as they are', () => {
  const wrong = block('ts').replace('http: 8080', 'http: 80800').replace('db.address', 'db.adress');
  expect(wrong).not.toBe(block('ts'));
  const { status, stderr } = synth(wrong);
  expect(block('text')).toBe(stderr);
  expect(status).toBe(1);
});

it('the two commands are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(readme).toContain('npm ci && npm run synth');
  expect(readme).toContain('npm cit');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['synth', 'test', 'prepare']));
});
