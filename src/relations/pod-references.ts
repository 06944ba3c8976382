import type { Container, EphemeralContainer, PodSpec, Volume } from '../kubernetes/generated/types.js';
import type { ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** A key of a ConfigMap or Secret that something reads. */
interface KeyUse {
  readonly key: string;
  /** Where it is named, below the pod's spec. */
  readonly path: string;
}

/** What a pod names and needs before it starts. */
export interface PodReference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim';
  readonly name: string;
  /** Where it is named, as a JSON pointer below the pod's spec. */
  readonly path: string;
  /** The keys that must be there; none where all that are there are taken. */
  readonly keys: readonly KeyUse[];
  /** Whether the pod also starts without it. */
  readonly optional: boolean;
}

const known = perSet(() => new WeakMap<PodSpec, readonly PodReference[]>());

/** Every ConfigMap, Secret and claim that a pod's spec names; worked out once for all rules that ask. */
export function podReferences(set: ObjectSet, spec: PodSpec): readonly PodReference[] {
  const before = known(set).get(spec);
  if (before !== undefined) return before;
  const references = referencesIn(spec);
  known(set).set(spec, references);
  return references;
}

function referencesIn(spec: PodSpec): readonly PodReference[] {
  const containers = (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap((list) =>
    (spec[list] ?? []).flatMap((container, index) => containerReferences(container ?? {}, `/${list}/${index}`)),
  );
  const volumes = (spec.volumes ?? []).flatMap((volume, index) => volumeReferences(volume ?? {}, `/volumes/${index}`));
  // A pull without its Secret is tried all the same.
  const pulls = (spec.imagePullSecrets ?? []).flatMap((secret, index) =>
    reference('Secret', secret?.name, `/imagePullSecrets/${index}/name`),
  );
  return [...containers, ...volumes, ...pulls];
}

function containerReferences(container: Partial<Container | EphemeralContainer>, at: string): PodReference[] {
  const single = (container.env ?? []).flatMap((variable, index) => {
    const from = `${at}/env/${index}/valueFrom`;
    const { configMapKeyRef, secretKeyRef } = variable?.valueFrom ?? {};
    return [
      ...keyReference('ConfigMap', configMapKeyRef, `${from}/configMapKeyRef`),
      ...keyReference('Secret', secretKeyRef, `${from}/secretKeyRef`),
    ];
  });
  const whole = (container.envFrom ?? []).flatMap((source, index) => {
    const from = `${at}/envFrom/${index}`;
    const { configMapRef, secretRef } = source ?? {};
    return [
      ...reference('ConfigMap', configMapRef?.name, `${from}/configMapRef/name`, configMapRef?.optional),
      ...reference('Secret', secretRef?.name, `${from}/secretRef/name`, secretRef?.optional),
    ];
  });
  return [...single, ...whole];
}

type KeySelector = { readonly name?: string; readonly key?: string; readonly optional?: boolean } | null | undefined;

function keyReference(kind: PodReference['kind'], from: KeySelector, path: string): PodReference[] {
  const keys = from?.key ? [{ key: from.key, path: `${path}/key` }] : [];
  return reference(kind, from?.name, `${path}/name`, from?.optional, keys);
}

function volumeReferences(volume: Partial<Volume>, at: string): PodReference[] {
  const { configMap, secret, projected, persistentVolumeClaim, csi, azureFile } = volume;
  const drivers = (['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'] as const).flatMap(
    (driver) => reference('Secret', volume[driver]?.secretRef?.name, `${at}/${driver}/secretRef/name`),
  );
  const sources = (projected?.sources ?? []).flatMap((source, index) => [
    ...fileReference(
      'ConfigMap',
      source?.configMap,
      source?.configMap?.name,
      `${at}/projected/sources/${index}/configMap`,
    ),
    ...fileReference('Secret', source?.secret, source?.secret?.name, `${at}/projected/sources/${index}/secret`),
  ]);
  return [
    ...fileReference('ConfigMap', configMap, configMap?.name, `${at}/configMap`),
    ...fileReference('Secret', secret, secret?.secretName, `${at}/secret`, 'secretName'),
    ...sources,
    ...reference('PersistentVolumeClaim', persistentVolumeClaim?.claimName, `${at}/persistentVolumeClaim/claimName`),
    ...reference('Secret', csi?.nodePublishSecretRef?.name, `${at}/csi/nodePublishSecretRef/name`),
    ...reference('Secret', azureFile?.secretName, `${at}/azureFile/secretName`),
    ...drivers,
  ];
}

interface Files {
  readonly items?: readonly { readonly key: string }[];
  readonly optional?: boolean;
}

function fileReference(
  kind: PodReference['kind'],
  files: Files | null | undefined,
  name: string | undefined,
  path: string,
  field = 'name',
): PodReference[] {
  const keys = (files?.items ?? []).map((item, index) => ({
    key: item?.key ?? '',
    path: `${path}/items/${index}/key`,
  }));
  return reference(kind, name, `${path}/${field}`, files?.optional, keys);
}

function reference(
  kind: PodReference['kind'],
  name: string | undefined,
  path: string,
  optional?: boolean | null,
  keys: readonly KeyUse[] = [],
): PodReference[] {
  return name ? [{ kind, name, path, keys, optional: optional ?? false }] : [];
}
