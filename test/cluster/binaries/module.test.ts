import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KUBERNETES_VERSIONS } from '../../../src/kubernetes/versions.js';
import { moduleText, place } from './module.js';
import { releaseOf } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'servicemap-module-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a release takes the parts of Kubernetes as they are published, and the replacements of others', () => {
  const theirs = `module k8s.io/kubernetes

go 1.22.0

require (
	k8s.io/api v0.0.0
	k8s.io/kubelet v0.0.0 // indirect
	k8s.io/utils v0.0.0-20240102154912-e7106e64919e
	github.com/theirs/a v1.0.0
)

replace (
	github.com/theirs/a => github.com/theirs/b v1.2.3
	k8s.io/api => ./staging/src/k8s.io/api
)
`;
  expect(moduleText('1.30.14', theirs)).toBe(`module servicemap.test/cluster/kubernetes

go 1.22.0

require k8s.io/kubernetes v1.30.14

replace (
	github.com/theirs/a => github.com/theirs/b v1.2.3
	k8s.io/api => k8s.io/api v0.30.14
	k8s.io/kubelet => k8s.io/kubelet v0.30.14
)
`);
});

it('every known version has a release', () => {
  expect(KUBERNETES_VERSIONS.map((version) => releaseOf(version).split('.').slice(0, 2).join('.'))).toEqual([
    ...KUBERNETES_VERSIONS,
  ]);
});

it('of two runs that make the same folder, the first one wins', async () => {
  const target = join(folder, 'module');
  for (const draft of ['first', 'second']) mkdirSync(join(folder, draft, draft), { recursive: true });
  await place(join(folder, 'first'), target);
  await place(join(folder, 'second'), target);
  expect(readdirSync(target)).toEqual(['first']);
  expect(existsSync(join(folder, 'second'))).toBe(false);
});
