import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { LABELS_POD_SECURITY, type PodSecurityLevel } from '../kubernetes/labels.js';
import { minorVersion } from './kubernetes-version.js';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../kubernetes/versions.js';

/** The version whose rules of a level hold, e.g. `'1.34'`, or the newest of the server's. */
export type PodSecurityVersion = KubernetesVersion | 'latest';

/**
 * What a namespace does with pods beyond a level.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export interface PodSecurityOptions {
  /** The level beyond which pods are refused: `pod-security.kubernetes.io/enforce`. */
  enforce: PodSecurityLevel;
  /** Whose rules of it hold: `enforce-version`. @default the server's own */
  enforceVersion?: PodSecurityVersion;
  /** The level beyond which pods are noted in the audit log: `pod-security.kubernetes.io/audit`. @default as `enforce` */
  audit?: PodSecurityLevel;
  /** Whose rules of it hold: `audit-version`. @default the server's own */
  auditVersion?: PodSecurityVersion;
  /** The level beyond which whoever applies a workload is warned: `pod-security.kubernetes.io/warn`. @default as `enforce` */
  warn?: PodSecurityLevel;
  /** Whose rules of it hold: `warn-version`. @default the server's own */
  warnVersion?: PodSecurityVersion;
}

const level = z.enum(['restricted', 'baseline', 'privileged']);
const version = z.enum([...KUBERNETES_VERSIONS, 'latest'], { error: ({ input }) => minorVersion(input) }).optional();

/** @internal Judges a level, or {@link PodSecurityOptions}. */
export const podSecuritySchema = z.union([
  level,
  strict({
    enforce: level,
    enforceVersion: version,
    audit: level.optional(),
    auditVersion: version,
    warn: level.optional(),
    warnVersion: version,
  }),
]);

/** The labels of a Namespace. */
export function podSecurityLabels(said: PodSecurityLevel | PodSecurityOptions): Record<string, string> {
  const options = typeof said === 'string' ? { enforce: said } : said;
  const modes = Object.keys(LABELS_POD_SECURITY) as (keyof typeof LABELS_POD_SECURITY)[];
  const levels = modes.map((mode) => [LABELS_POD_SECURITY[mode], options[mode] ?? options.enforce]);
  const versions = modes.flatMap((mode) => {
    const of = options[`${mode}Version`];
    return of === undefined ? [] : [[`${LABELS_POD_SECURITY[mode]}-version`, of === 'latest' ? of : `v${of}`]];
  });
  return Object.fromEntries([...levels, ...versions]) as Record<string, string>;
}
