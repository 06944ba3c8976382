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

/** What PyYAML reads in each text; skips the test where there is none. */
function readByPython(context: TestContext, texts: readonly string[]): unknown[] {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', READ], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error || /No module named/.test(stderr)) context.skip('there is no python3 with PyYAML');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

function expectSame(context: TestContext, manifests: readonly Manifest[]): void {
  const read = readByPython(context, manifests.map(toYaml));
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
