import type { PersistentVolumeSpec } from './generated/types.js';

/** The kinds of storage that a PersistentVolume can stand for, in the order in which the server looks for them. */
const VOLUME_SOURCES = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'flocker',
  'nfs',
  'rbd',
  'quobyte',
  'cephfs',
  'iscsi',
  'cinder',
  'fc',
  'flexVolume',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'scaleIO',
  'local',
  'storageos',
  'csi',
] as const satisfies readonly (keyof PersistentVolumeSpec)[];

/** A kind of storage that a PersistentVolume can stand for. */
export type VolumeSource = (typeof VOLUME_SOURCES)[number];

/** The sources that a volume has; the server judges just the first of them, and `flexVolume`. */
export function sourcesOf(spec: PersistentVolumeSpec): VolumeSource[] {
  return VOLUME_SOURCES.filter((source) => spec[source] !== undefined && spec[source] !== null);
}

/** The source of one kind, where it is the one that the server judges. */
export function judgedSource<Source extends VolumeSource>(
  spec: PersistentVolumeSpec | undefined,
  source: Source,
): PersistentVolumeSpec[Source] | undefined {
  if (!spec) return undefined;
  const judged = source === 'flexVolume' || sourcesOf(spec)[0] === source;
  return judged ? (spec[source] ?? undefined) : undefined;
}
