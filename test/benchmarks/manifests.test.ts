import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { canonical, holds } from '../../benchmarks/manifests.js';

const folder = mkdtempSync(join(tmpdir(), 'servicemap-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(path: string, text: string): string {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

file('ours/a/one.yaml', '# of ours\nkind: A\nmetadata: { name: one, labels: { x: "1" } }\n');
file('ours/b/two.yaml', 'kind: B\nitems: [1, 2]\n');
file('ours/b/kustomization.yaml', 'resources: [two.yaml]\n');
const ours = canonical(join(folder, 'ours'));

it('objects are the same in whatever order and style they are written, as files or as one', () => {
  const theirs = file(
    'same.yaml',
    '---\nitems:\n- 1\n- 2\nkind: B\n---\n---\n{kind: A, metadata: {labels: {x: "1"}, name: one}}\n',
  );
  expect(ours).toHaveLength(2);
  expect(holds(ours, theirs)).toBe(true);
});

it.each([
  ['a value of another type', 'kind: B\nitems: [1, 2]\n---\nkind: A\nmetadata: { name: one, labels: { x: 1 } }\n'],
  ['a list in another order', 'kind: B\nitems: [2, 1]\n---\nkind: A\nmetadata: { name: one, labels: { x: "1" } }\n'],
  ['one that is missing', 'kind: B\nitems: [1, 2]\n'],
  ['one twice instead of another', 'kind: B\nitems: [1, 2]\n---\nkind: B\nitems: [1, 2]\n'],
  ['nothing', ''],
])('they are not with %s', (_, text) => {
  expect(holds(ours, file('other.yaml', text))).toBe(false);
});
