import { type Feature, FEATURES } from './features.js';

/** Every version whose API is known, oldest first. */
export const KUBERNETES_VERSIONS = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;

/** A minor version of Kubernetes whose API is known, as in `'1.34'`. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The oldest version whose API is known. */
export const OLDEST: KubernetesVersion = '1.28';

/** The newest version whose API is known. */
export const NEWEST: KubernetesVersion = '1.36';

/** What a cluster runs when nothing says so: the oldest of the three newest, so that manifests also run on newer ones. */
export const DEFAULT_VERSION: KubernetesVersion = '1.34';

/** Whether a value is a version whose API is known. */
export function isKubernetesVersion(value: unknown): value is KubernetesVersion {
  return KUBERNETES_VERSIONS.some((known) => known === value);
}

/** Whether `version` is `wanted` or newer. */
export function atLeast(version: KubernetesVersion, wanted: KubernetesVersion): boolean {
  return KUBERNETES_VERSIONS.indexOf(version) >= KUBERNETES_VERSIONS.indexOf(wanted);
}

/** Whether a server of this version, at its default settings, keeps what the feature names rather than dropping it. */
export function has(version: KubernetesVersion, feature: Feature): boolean {
  return atLeast(version, FEATURES[feature]);
}
