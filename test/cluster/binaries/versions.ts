import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../../src/kubernetes/versions.js';

/** Go modules that are committed, each with what it pins. */
export type PinnedModule = 'kubernetes' | 'etcd' | 'kwok' | 'crds' | 'helm' | 'kubeconform';

/** The folder of a committed Go module. */
export const moduleFolder = (name: PinnedModule): string =>
  fileURLToPath(new URL(`../modules/${name}`, import.meta.url));

/** The version, without `v`, that a committed Go module requires of `path`. */
export function pinnedVersion(name: PinnedModule, path: string): string {
  const text = readFileSync(`${moduleFolder(name)}/go.mod`, 'utf8');
  const line = text.split('\n').find((each) =>
    each
      .replace(/^require /, '')
      .trim()
      .startsWith(`${path} v`),
  );
  const version = line?.match(/ v(\S+)/)?.[1];
  if (version === undefined) throw new Error(`test/cluster/modules/${name}/go.mod does not require ${path}`);
  return version;
}

/** Patch releases whose Go modules are all to be had; the newest one is pinned by modules/kubernetes. */
const RELEASES: Readonly<Partial<Record<KubernetesVersion, string>>> = {
  '1.28': '1.28.15',
  '1.29': '1.29.15',
  '1.30': '1.30.14',
  '1.31': '1.31.3',
  '1.32': '1.32.5',
  '1.33': '1.33.13',
  '1.34': '1.34.4',
  '1.35': '1.35.4',
};

/** The release that stands for a minor version, as in `'1.36.3'`. */
export const releaseOf = (version: KubernetesVersion): string =>
  RELEASES[version] ?? pinnedVersion('kubernetes', 'k8s.io/kubernetes');

/** How many versions before its own a server can emulate. */
const EMULATED = 3;

/** The versions that the newest server emulates, newest first. */
export const emulatedVersions: readonly KubernetesVersion[] = KUBERNETES_VERSIONS.slice(0, -1)
  .slice(-EMULATED)
  .toReversed();

/** Every version before the newest, newest first. */
export const olderVersions: readonly KubernetesVersion[] = KUBERNETES_VERSIONS.slice(0, -1).toReversed();
