import type { PodSecurityLevel } from '../labels.js';
import { LABELS_POD_SECURITY } from '../labels.js';
import type { KubernetesVersion } from '../versions.js';

/** What a namespace demands of its pods. */
export interface PodSecurityPolicy {
  readonly level: PodSecurityLevel;
  /** Whose rules of it hold, as the minor number of a version: `34` for 1.34; never above the server's. */
  readonly minor: number;
}

const LEVELS: readonly string[] = ['privileged', 'baseline', 'restricted'] satisfies PodSecurityLevel[];
const VERSION = /^v1\.(0|[1-9][0-9]*)$/;

/** Whether the value of a level label is one that the server takes. */
export function isPodSecurityLevel(value: string): value is PodSecurityLevel {
  return LEVELS.includes(value);
}

/** Whether the value of a version label is one that the server takes; also of versions to come. */
export function isPodSecurityVersion(value: string): boolean {
  return value === 'latest' || VERSION.test(value);
}

/** What a server of this version enforces in a namespace with these labels. */
export function enforcedPolicy(
  labels: Readonly<Record<string, string | null | undefined>>,
  server: KubernetesVersion,
): PodSecurityPolicy {
  const level = labels[LABELS_POD_SECURITY.enforce] ?? 'privileged';
  const said = VERSION.exec(labels[`${LABELS_POD_SECURITY.enforce}-version`] ?? '')?.[1];
  const newest = Number(server.slice('1.'.length));
  return {
    // As the server: a word that is no level demands the most.
    level: isPodSecurityLevel(level) ? level : 'restricted',
    minor: said === undefined ? newest : Math.min(newest, Number(said)),
  };
}
