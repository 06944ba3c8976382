import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import type { VolumeNodes } from './affinity.js';
import { type AccessMode } from './claims.js';
import { driverName, hostPathSchema, type HostPathOptions } from './volumes/inline.js';
import {
  fcSchema,
  type FcOptions,
  type IscsiOptions,
  type NamespacedSecret,
  namespacedSecretSchema,
  type NfsOptions,
  nfsSchema,
  persistentIscsiSchema,
  renderIscsi,
  withoutFalse,
} from './volumes/network-disks.js';
import { absolutePath } from './volumes/paths.js';

/** A volume that a CSI driver knows already. @see https://kubernetes.io/docs/concepts/storage/volumes/#csi */
export interface PersistentCsiOptions {
  /** The driver's name, e.g. `'ebs.csi.aws.com'`. */
  driver: string;
  /** What the driver calls the volume. */
  volumeHandle: string;
  /** The file system, e.g. `'xfs'`. @default the driver's */
  fsType?: string;
  /** Attach it read-only. @default false */
  readOnly?: boolean;
  /** What the driver asks for. @default none */
  volumeAttributes?: Record<string, string>;
  /** The login to attach it. @default none */
  controllerPublishSecretRef?: NamespacedSecret;
  /** The login to prepare it on a node. @default none */
  nodeStageSecretRef?: NamespacedSecret;
  /** The login to mount it into a pod. @default none */
  nodePublishSecretRef?: NamespacedSecret;
  /** The login to enlarge it. @default none */
  controllerExpandSecretRef?: NamespacedSecret;
  /** The login to enlarge its file system on a node. @default none */
  nodeExpandSecretRef?: NamespacedSecret;
}

/** What all Ceph volumes have in common. */
export interface CephOptions {
  /** The Ceph cluster, as the driver's configuration calls it. */
  clusterID: string;
  /** The Secret with the login to Ceph: `nodeStageSecretRef`. It needs `userID` and `userKey`; the admin's won't do. */
  nodeStageSecretRef: NamespacedSecret;
  /** The driver's name; with Rook behind its namespace: `'rook-ceph.rbd.csi.ceph.com'`. @default 'rbd.csi.ceph.com' or 'cephfs.csi.ceph.com' */
  driver?: string;
  /** More that the driver is told: `volumeAttributes`. @default none */
  volumeAttributes?: Record<string, string>;
}

/** An image of Ceph's block devices. @see https://docs.ceph.com/en/latest/csi/rbd/ */
export interface CephRbdOptions extends CephOptions {
  /** The pool that the image is in. */
  pool: string;
  /** The image's name: `volumeHandle`. */
  image: string;
  /** The image's features, as Ceph calls them. @default 'layering' */
  imageFeatures?: string;
  /** The file system, e.g. `'xfs'`. @default 'ext4' */
  fsType?: string;
}

/** A folder of a Ceph file system. @see https://docs.ceph.com/en/latest/csi/cephfs/ */
export interface CephFsOptions extends CephOptions {
  /** The file system's name. */
  fsName: string;
  /** The folder, e.g. what `ceph fs subvolume getpath` says: `rootPath`. */
  rootPath: string;
}

/** A disk or a folder of one node, or of each. @see https://kubernetes.io/docs/concepts/storage/volumes/#local */
export interface LocalOptions {
  /** The path on the node: a mounted folder or, for a block device, the device. */
  path: string;
  /** The file system of a device that is not formatted yet. @default found out */
  fsType?: string;
}

/** Where the data of a volume is, by its kind. */
export interface PersistentSources {
  nfs: NfsOptions;
  cephRbd: CephRbdOptions;
  cephFs: CephFsOptions;
  csi: PersistentCsiOptions;
  iscsi: IscsiOptions<NamespacedSecret>;
  fc: FcOptions;
  local: LocalOptions;
  hostPath: HostPathOptions;
}

const text = z.string().min(1);
const secret = namespacedSecretSchema.optional();
const attributes = z.record(z.string(), z.string()).optional();
const ceph = {
  clusterID: text,
  nodeStageSecretRef: namespacedSecretSchema,
  driver: driverName.optional(),
  volumeAttributes: attributes,
};

/** @internal Judges each of {@link PersistentSources}. */
export const persistentSourceShapes = {
  nfs: nfsSchema,
  cephRbd: strict({ ...ceph, pool: text, image: text, imageFeatures: text.optional(), fsType: text.optional() }),
  cephFs: strict({ ...ceph, fsName: text, rootPath: absolutePath }),
  csi: strict({
    driver: driverName,
    volumeHandle: text,
    fsType: text.optional(),
    readOnly: z.boolean().optional(),
    volumeAttributes: attributes,
    controllerPublishSecretRef: secret,
    nodeStageSecretRef: secret,
    nodePublishSecretRef: secret,
    controllerExpandSecretRef: secret,
    nodeExpandSecretRef: secret,
  }),
  iscsi: persistentIscsiSchema,
  fc: fcSchema,
  local: strict({ path: absolutePath, fsType: text.optional() }),
  hostPath: hostPathSchema,
};

/** What a kind of volume can do, as its driver or the kubelet knows it. */
interface Abilities {
  /** Access modes that it has beside `ReadWriteOnce`, with a file system; the first of the list is what nothing said means. */
  readonly accessModes: readonly AccessMode[];
  /** Whether it can be a device without a file system. */
  readonly block: boolean;
  /** Whether the data goes when the claim does and `reclaimPolicy` is `'Delete'`; otherwise the volume would only fail. */
  readonly deletes: boolean;
}

const DISK: Abilities = {
  accessModes: ['ReadWriteOnce', 'ReadOnlyMany'],
  block: true,
  deletes: false,
};
const FOLDER: Abilities = {
  accessModes: ['ReadWriteMany', 'ReadWriteOnce', 'ReadOnlyMany'],
  block: false,
  deletes: false,
};
const ON_NODE: Abilities = {
  accessModes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'],
  block: true,
  deletes: false,
};

/** What each kind of volume can do. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
export const ABILITIES: Readonly<Record<keyof PersistentSources, Abilities>> = {
  nfs: FOLDER,
  cephRbd: { ...DISK, accessModes: [...DISK.accessModes, 'ReadWriteOncePod'] },
  cephFs: { ...FOLDER, accessModes: [...FOLDER.accessModes, 'ReadWriteOncePod'] },
  csi: {
    accessModes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
    block: true,
    deletes: true,
  },
  iscsi: DISK,
  fc: DISK,
  local: ON_NODE,
  hostPath: { ...ON_NODE, block: false },
};

/** The kinds of volumes that are there already. */
export const PERSISTENT_KINDS = Object.keys(ABILITIES) as (keyof PersistentSources)[];

type Renderers = { [K in keyof PersistentSources]: (source: PersistentSources[K], name: string) => object };

const RENDERERS: Renderers = {
  nfs: (nfs) => ({ nfs: withoutFalse(nfs) }),
  cephRbd: ({ clusterID, pool, image, imageFeatures = 'layering', fsType = 'ext4', driver, ...more }) => ({
    csi: {
      driver: driver ?? 'rbd.csi.ceph.com',
      volumeHandle: image,
      fsType,
      volumeAttributes: { clusterID, pool, imageFeatures, staticVolume: 'true', ...more.volumeAttributes },
      nodeStageSecretRef: more.nodeStageSecretRef,
    },
  }),
  // The driver finds the folder by its attributes alone; the handle must only be one of its own.
  cephFs: ({ clusterID, fsName, rootPath, driver, ...more }, name) => ({
    csi: {
      driver: driver ?? 'cephfs.csi.ceph.com',
      volumeHandle: name,
      volumeAttributes: { clusterID, fsName, rootPath, staticVolume: 'true', ...more.volumeAttributes },
      nodeStageSecretRef: more.nodeStageSecretRef,
    },
  }),
  csi: (csi) => ({ csi: withoutFalse(csi) }),
  iscsi: (iscsi) => ({ iscsi: renderIscsi(iscsi) }),
  fc: (fc) => ({ fc: withoutFalse(fc) }),
  local: (local) => ({ local }),
  hostPath: (hostPath) => ({ hostPath }),
};

/** What a PersistentVolume is made of. */
export interface PersistentVolumeParts {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly claim: string;
  readonly size: string;
  readonly accessModes: readonly AccessMode[];
  readonly volumeMode: 'Filesystem' | 'Block' | undefined;
  readonly storageClass: string | undefined;
  readonly reclaimPolicy: 'Retain' | 'Delete' | undefined;
  readonly mountOptions: readonly string[] | undefined;
  readonly nodeAffinity: VolumeNodes | undefined;
  readonly source: Partial<PersistentSources>;
  readonly volumeAttributesClass: string | undefined;
}

/** The `spec` of a PersistentVolume that only one claim can have. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume */
export function renderPersistentVolume(parts: PersistentVolumeParts) {
  return {
    capacity: { storage: parts.size },
    accessModes: parts.accessModes,
    volumeMode: parts.volumeMode,
    persistentVolumeReclaimPolicy: parts.reclaimPolicy ?? 'Retain',
    storageClassName: parts.storageClass,
    claimRef: {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      namespace: parts.namespace,
      name: parts.claim,
    },
    mountOptions: parts.mountOptions,
    nodeAffinity: parts.nodeAffinity,
    volumeAttributesClassName: parts.volumeAttributesClass,
    ...renderSource(parts.source, parts.name),
  };
}

function renderSource(source: Partial<PersistentSources>, name: string): object {
  const kind = PERSISTENT_KINDS.find((key) => source[key] !== undefined);
  if (kind === undefined) return {};
  return (RENDERERS[kind] as (options: unknown, name: string) => object)(source[kind], name);
}

/** Nodes with these labels, as a volume says it. */
export function renderNodes(nodes: Readonly<Record<string, string | readonly string[]>>): VolumeNodes {
  const matchExpressions = Object.entries(nodes).map(([key, values]) => ({
    key,
    operator: 'In' as const,
    values: typeof values === 'string' ? [values] : [...values],
  }));
  return { required: { nodeSelectorTerms: [{ matchExpressions }] } };
}
