import { z } from 'zod';
import { checked, named, strict } from '../../core/options/strict.js';
import { isReference } from '../../core/references/reference.js';
import type { FilesReference } from '../../core/references/volume.js';
import { labelSelectorSchema, type LabelSelector } from './label-selector.js';
import { annotationKey } from '../../kubernetes/names.js';
import { fileMode } from '../file-mode.js';
import { type DownwardFile, downwardFilesSchema, renderDownwardFiles } from './downward.js';
import { filePath } from './paths.js';

/** Files of several origins in one folder. @see https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
export interface ProjectedOptions {
  /** Where the files come from; no two may have one path. */
  sources: ProjectedSource[];
  /** Permissions of the files, e.g. `0o440`: `defaultMode`. @default 0o644, as in Kubernetes */
  defaultMode?: number;
}

/** One origin of files: a Config or Secret, a token, the pod itself, or certificates. */
export type ProjectedSource = FilesReference | TokenSource | DownwardSource | TrustBundleSource | PodCertificateSource;

/** A token of the pod's service account, renewed before it expires. */
export interface TokenSource {
  /** The token. */
  serviceAccountToken: {
    /** The file's path in the folder, e.g. `'token'`. */
    path: string;
    /** Who the token is for: the receiver must check it. @default the API server */
    audience?: string;
    /** Seconds that it is valid, 600 at least. @default 3600, as in Kubernetes */
    expirationSeconds?: number;
  };
}

/** Facts about the pod as files. */
export interface DownwardSource {
  /** By path in the folder: `{ 'labels': 'metadata.labels' }`. */
  downwardAPI: Record<string, DownwardFile>;
}

/**
 * Certificates to trust that the cluster keeps. Needs the feature gate `ClusterTrustBundleProjection`, which no version
 * has on by itself.
 */
export interface TrustBundleSource {
  /** Which certificates; either by `name` or by `signerName`. */
  clusterTrustBundle: {
    /** The file's path in the folder, e.g. `'ca.crt'`. */
    path: string;
    /** One ClusterTrustBundle. @default those of `signerName` */
    name?: string;
    /** All ClusterTrustBundles of a signer. @default the one called `name` */
    signerName?: string;
    /** Which of the signer's. @default all; nothing is an error where none are there */
    labelSelector?: LabelSelector;
    /** Start the pod also where there are none. @default false */
    optional?: boolean;
  };
}

/**
 * A key and a certificate for the pod, renewed before they expire. Needs the feature gate `PodCertificateRequest`, which
 * no version has on by itself.
 */
export interface PodCertificateSource {
  /** What certificate, and which files it becomes; at least one path. */
  podCertificate: {
    /** Who signs it, e.g. `'example.com/pods'`. */
    signerName: string;
    /** The kind of key. */
    keyType: 'RSA3072' | 'RSA4096' | 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519';
    /** Seconds that it may be valid, 3600 at least. @default 86400, as in Kubernetes */
    maxExpirationSeconds?: number;
    /** What the signer is told besides, by keys with a domain: `{ 'example.com/team': 'shop' }`. From Kubernetes 1.35. @default nothing */
    userAnnotations?: Record<string, string>;
    /** The file with key and certificates, in PEM. @default none */
    credentialBundlePath?: string;
    /** The file with the key alone. @default none */
    keyPath?: string;
    /** The file with the certificates alone. @default none */
    certificateChainPath?: string;
  };
}

const text = z.string().min(1);

const domainKey = (key: string): string | undefined =>
  key.includes('/') ? annotationKey(key) : "needs a domain in front\nwrite it like 'example.com/team'";

const files = checked<FilesReference>((value) =>
  isReference(value) && value.type === 'volume' && 'content' in value && value.content !== undefined
    ? undefined
    : 'must be files of a Config or Secret, or a source such as { serviceAccountToken: … }\nwrite settings.files()',
);

/** @internal Judges {@link ProjectedOptions}. */
export const projectedSchema = strict({
  sources: z
    .array(
      z.union([
        files,
        strict({
          serviceAccountToken: strict({
            path: filePath,
            audience: text.optional(),
            expirationSeconds: z
              .int()
              .min(600)
              .max(2 ** 32)
              .optional(),
          }),
        }),
        strict({ downwardAPI: downwardFilesSchema }),
        strict({
          clusterTrustBundle: strict({
            path: filePath,
            name: text.optional(),
            signerName: text.optional(),
            labelSelector: labelSelectorSchema.optional(),
            optional: z.boolean().optional(),
          }),
        }),
        strict({
          podCertificate: strict({
            signerName: text,
            keyType: z.enum(['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519']),
            maxExpirationSeconds: z.int().min(3600).max(7_862_400).optional(),
            userAnnotations: z.record(named(domainKey), z.string()).optional(),
            credentialBundlePath: filePath.optional(),
            keyPath: filePath.optional(),
            certificateChainPath: filePath.optional(),
          }),
        }),
      ]),
    )
    .min(1),
  defaultMode: fileMode.optional(),
});

/** A projected volume. @param container the one that mounts it */
export function renderProjected({ sources, defaultMode }: ProjectedOptions, container: string) {
  return { defaultMode, sources: sources.map((source) => renderSource(source, container)) };
}

function renderSource(source: ProjectedSource, container: string): object {
  if (isReference(source)) return projection(source);
  return 'downwardAPI' in source
    ? { downwardAPI: { items: renderDownwardFiles(source.downwardAPI, container) } }
    : source;
}

// A Secret is named in another field here than where it is a volume of its own, and has no mode for all files.
function projection(files: FilesReference): object {
  const { secret, configMap } = files.resolve() as Record<string, Record<string, unknown> | undefined>;
  if (secret === undefined) {
    const { defaultMode: _, ...rest } = configMap ?? {};
    return { configMap: rest };
  }
  const { defaultMode: _, secretName: name, ...rest } = secret;
  return { secret: { name, ...rest } };
}
