import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, type TestContext, test } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.js';
import { toYaml } from '../../src/manifests/yaml.js';
import { anyManifest, configMap, longTexts, trapManifests } from './content.js';

// A reader of YAML 1.1 to the letter, and what scripts use most.
const READ = `
import json, sys, yaml
print(json.dumps([list(yaml.safe_load_all(text)) for text in json.load(sys.stdin)]))
`;

/** What python3 does with a program; what keeps it from its end is an error. */
function python(program: string, input: string): string {
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 30 } as const;
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', program], options);
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What is missing here to read YAML with Python. */
function missing(): string | undefined {
  try {
    python('import yaml', '');
    return undefined;
  } catch (failure) {
    const { message } = failure as Error;
    if (!/ENOENT|No module named 'yaml'/.test(message)) throw failure;
    return message.trim();
  }
}

/** What PyYAML reads in each text; skips the test where there is none. */
function readByPython(context: TestContext, texts: readonly string[]): unknown[] {
  const lacking = missing();
  // Python is no tool of ours, and need not be on the machine of whoever runs the tests; CI installs it.
  if (lacking !== undefined) context.skip(`there is no python3 with PyYAML here: ${lacking}`);
  return JSON.parse(python(READ, JSON.stringify(texts))) as unknown[];
}

function expectSame(context: TestContext, manifests: readonly Manifest[]): void {
  const read = readByPython(context, manifests.map(toYaml));
  expect(read).toHaveLength(manifests.length);
  for (const [n, manifest] of manifests.entries()) expect(read[n], toYaml(manifest)).toEqual([manifest]);
}

test('Python reads every trap as what it is, as a value, in a list and as a key', (context) => {
  expectSame(context, trapManifests);
});

test('Python reads 100 kB of any kind', { timeout: 120_000 }, (context) => {
  const texts = Object.values(longTexts);
  expectSame(
    context,
    texts.map((long) => configMap({ data: { a: long, z: 'end' } })),
  );
});

test('Python reads any content', { timeout: 120_000 }, (context) => {
  expectSame(context, fc.sample(anyManifest, 1_000));
});
