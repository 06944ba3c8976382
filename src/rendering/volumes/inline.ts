import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { dns1123Subdomain } from '../../kubernetes/names.js';
import { imageProblem } from '../../kubernetes/image.js';
import {
  accessModesOf,
  accessModesSchema,
  type AccessMode,
  type ClaimOptions,
  claimShape,
  renderClaimSpec,
} from '../claims.js';
import { type DownwardFile, downwardFilesSchema, renderDownwardFiles } from './downward.js';
import {
  fcSchema,
  type FcOptions,
  type IscsiOptions,
  iscsiSchema,
  type NfsOptions,
  nfsSchema,
  renderIscsi,
  secretName,
  withoutFalse,
} from './network-disks.js';
import { absolutePath } from './paths.js';
import { type ProjectedOptions, projectedSchema, renderProjected } from './projected.js';
import { size } from './size.js';

/** What an empty folder is like. */
export interface EmptyDirOptions {
  /**
   * `'Memory'` keeps it in memory, where it counts against the container's limit; `'HugePages'`, or `'HugePages-2Mi'`
   * where there are several sizes, in huge pages, which the container must ask for.
   * @default the node's disk
   */
  medium?: string;
  /** The most it may hold, e.g. `'1Gi'`, past which the pod is evicted. @default no limit */
  sizeLimit?: string;
}

/** What is mounted of a node. */
export interface HostPathOptions {
  /** The path on the node, e.g. `'/var/log'`. */
  path: string;
  /** What must be there, or is made; as in Kubernetes. @default anything */
  type?: 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket' | 'CharDevice' | 'BlockDevice';
}

/** A volume that a CSI driver makes for the pod alone. @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes */
export interface CsiOptions {
  /** The driver's name, e.g. `'secrets-store.csi.k8s.io'`. */
  driver: string;
  /** The file system. @default the driver's */
  fsType?: string;
  /** Give it to the pod read-only. @default false */
  readOnly?: boolean;
  /** What the driver asks for. @default none */
  volumeAttributes?: Record<string, string>;
  /** `metadata.name` of the Secret that the driver logs in with, in the pod's namespace. @default none */
  nodePublishSecretRef?: string;
}

/** A volume that is made for the pod and goes with it. @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes */
export interface EphemeralOptions extends ClaimOptions {
  /** Who may mount it: `accessModes`. @default 'ReadWriteOnce' */
  accessMode?: AccessMode | AccessMode[];
}

/** The files of an image. @see https://kubernetes.io/docs/concepts/storage/volumes/#image */
export interface ImageVolumeOptions {
  /** The image with its tag or digest, e.g. `'ghcr.io/acme/model:7'`. */
  reference: string;
  /** When it is pulled. @default Kubernetes': always for the tag latest, otherwise once */
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** What each kind of volume is made of that a pod says itself, by its key. */
export interface InlineSources {
  emptyDir: EmptyDirOptions;
  hostPath: HostPathOptions;
  csi: CsiOptions;
  ephemeral: EphemeralOptions;
  projected: ProjectedOptions;
  downwardAPI: Record<string, DownwardFile>;
  image: ImageVolumeOptions;
  nfs: NfsOptions;
  iscsi: IscsiOptions;
  fc: FcOptions;
  claim: string;
}

const text = z.string().min(1);

/** @internal Name of a CSI driver. */
export const driverName = named((name) =>
  name.length <= 63 && dns1123Subdomain(name.toLowerCase()) === undefined
    ? undefined
    : "must be the name of a CSI driver, at most 63 characters\nwrite it like 'rbd.csi.ceph.com'",
);

const medium = named((value) =>
  /^(?:Memory|HugePages|HugePages-\d+[KMGT]i)$/.test(value)
    ? undefined
    : "must be 'Memory', 'HugePages' or a size of huge pages\nwrite it like 'HugePages-2Mi'",
);

/** @internal Judges {@link HostPathOptions}. */
export const hostPathSchema = strict(
  {
    path: absolutePath,
    type: z
      .enum(['Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket', 'CharDevice', 'BlockDevice'])
      .optional(),
  },
  'path',
);

const imageReference = named((value) => imageProblem(value));

/** @internal Judges each of {@link InlineSources}. */
export const inlineShapes = {
  emptyDir: strict({ medium: medium.optional(), sizeLimit: size.optional() }),
  hostPath: hostPathSchema,
  csi: strict({
    driver: driverName,
    fsType: text.optional(),
    readOnly: z.boolean().optional(),
    volumeAttributes: z.record(z.string(), z.string()).optional(),
    nodePublishSecretRef: secretName.optional(),
  }),
  ephemeral: strict({ ...claimShape, accessMode: accessModesSchema.optional() }),
  projected: projectedSchema,
  downwardAPI: downwardFilesSchema,
  image: strict({ reference: imageReference, pullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).optional() }),
  nfs: nfsSchema,
  iscsi: iscsiSchema,
  fc: fcSchema,
  claim: named(dns1123Subdomain),
};

/** What a volume is rendered with besides its own options. */
export interface InlineContext {
  /** The container that mounts it. */
  readonly container: string;
  /** The StorageClass of claims that name none. */
  readonly storageClass?: string;
  /** Permissions of files, where the volume says them beside its source. */
  readonly defaultMode?: number;
}

type Renderers = { [K in keyof InlineSources]: (source: InlineSources[K], context: InlineContext) => object };

const RENDERERS: Renderers = {
  emptyDir: (emptyDir) => ({ emptyDir }),
  hostPath: (hostPath) => ({ hostPath }),
  csi: ({ nodePublishSecretRef: name, ...csi }) => ({
    csi: { ...csi, nodePublishSecretRef: name === undefined ? undefined : { name } },
  }),
  ephemeral: (claim, { storageClass }) => ({
    ephemeral: {
      volumeClaimTemplate: {
        metadata:
          (claim.labels ?? claim.annotations) === undefined
            ? undefined
            : { labels: claim.labels, annotations: claim.annotations },
        spec: renderClaimSpec(claim, { accessModes: accessModesOf(claim.accessMode), storageClass }),
      },
    },
  }),
  projected: (projected, { container }) => ({ projected: renderProjected(projected, container) }),
  downwardAPI: (files, { container, defaultMode }) => ({
    downwardAPI: { defaultMode, items: renderDownwardFiles(files, container) },
  }),
  image: (image) => ({ image }),
  nfs: (nfs) => ({ nfs: withoutFalse(nfs) }),
  iscsi: (iscsi) => ({ iscsi: renderIscsi(iscsi) }),
  fc: (fc) => ({ fc: withoutFalse(fc) }),
  claim: (claimName) => ({ persistentVolumeClaim: { claimName } }),
};

/** The kinds of volumes that a pod says itself. */
const INLINE_KINDS = Object.keys(RENDERERS) as (keyof InlineSources)[];

/** A volume of the pod without its name. */
export function renderInline(what: Partial<InlineSources>, context: InlineContext): object {
  const kind = INLINE_KINDS.find((key) => what[key] !== undefined);
  if (kind === undefined) return {};
  return (RENDERERS[kind] as (source: unknown, context: InlineContext) => object)(what[kind], context);
}
