import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from './labels.js';
import { type LabelSelector, labelSelectorSchema } from './volumes/label-selector.js';
import { size } from './volumes/size.js';

/**
 * Who may mount a volume at a time: pods of one node (`ReadWriteOnce`), one pod (`ReadWriteOncePod`), pods of all nodes
 * (`ReadWriteMany`), or all for reading (`ReadOnlyMany`).
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany' | 'ReadOnlyMany';

/** What a new volume begins with: a snapshot, the data of another claim, or what some populator fills in. */
export type DataSource = SnapshotSource | ClaimSourceOptions | ObjectSource;

/** A snapshot. @see https://kubernetes.io/docs/concepts/storage/volume-snapshots/ */
export interface SnapshotSource {
  /** `metadata.name` of the VolumeSnapshot, in the same namespace. */
  snapshot: string;
}

/** A clone of another volume. @see https://kubernetes.io/docs/concepts/storage/volume-pvc-datasource/ */
export interface ClaimSourceOptions {
  /** `metadata.name` of the PersistentVolumeClaim, in the same namespace and of the same StorageClass. */
  claim: string;
}

/** Any object that a volume populator knows: `dataSourceRef`. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources */
export interface ObjectSource {
  /** The object's API group, e.g. `'example.com'`. */
  apiGroup: string;
  /** The kind of the object, e.g. `'Backup'`. */
  kind: string;
  /** Its `metadata.name`. */
  name: string;
  /**
   * Its namespace, whose ReferenceGrant must allow it. Needs the feature gate `CrossNamespaceVolumeDataSource`, which no
   * version has on by itself.
   * @default the claim's own
   */
  namespace?: string;
}

/** What a claim asks for. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims */
export interface ClaimOptions {
  /**
   * The size in bytes with a unit, e.g. `'20Gi'`: `resources.requests.storage`. It can grow where the StorageClass says
   * `allowVolumeExpansion`, and never shrink.
   */
  size: string;
  /** The most that it may become, e.g. `'100Gi'`: `resources.limits.storage`. At least `size`. @default no bound */
  limit?: string;
  /**
   * The StorageClass: `storageClassName`. `false` for none: then only a volume without one fits, and nothing is made.
   * @default the cluster's as said in App, otherwise the cluster's own default
   */
  storageClass?: string | false;
  /** Which volumes fit, where they are there already: `selector`. Nothing is made then. @default any */
  selector?: LabelSelector;
  /** What the volume begins with: `dataSource` or `dataSourceRef`. It can't be changed later. @default it is empty */
  dataSource?: DataSource;
  /**
   * The VolumeAttributesClass, e.g. for its throughput: `volumeAttributesClassName`. From Kubernetes 1.34; the volume is
   * changed where it runs when this changes.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  volumeAttributesClass?: string;
  /** Labels of the claim. @default those of all objects of the map */
  labels?: Record<string, string>;
  /** Annotations of the claim. @default none */
  annotations?: Record<string, string>;
}

const objectName = named(dns1123Subdomain);
const text = z.string().min(1);

/** @internal The shape that judges {@link ClaimOptions}. */
export const claimShape = {
  size,
  limit: size.optional(),
  storageClass: z.union([objectName, z.literal(false)]).optional(),
  selector: labelSelectorSchema.optional(),
  dataSource: z
    .union([
      strict({ snapshot: objectName }),
      strict({ claim: objectName }),
      strict({ apiGroup: objectName, kind: text, name: text, namespace: named(dns1123Label).optional() }),
    ])
    .optional(),
  volumeAttributesClass: objectName.optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
};

const mode = z.enum(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany', 'ReadOnlyMany']);

/** @internal Judges one access mode or several. */
export const accessModesSchema = z.union([mode, z.array(mode).min(1)]);

/** The access modes as a list. */
export function accessModesOf(accessMode: AccessMode | readonly AccessMode[] = 'ReadWriteOnce'): readonly AccessMode[] {
  return typeof accessMode === 'string' ? [accessMode] : accessMode;
}

/** The `spec` of a claim. @param about what is not said in its options: the class is that of the cluster */
export function renderClaimSpec(
  claim: ClaimOptions,
  about: {
    readonly accessModes: readonly AccessMode[];
    readonly storageClass: string | undefined;
    readonly volumeMode?: 'Block' | 'Filesystem';
  },
) {
  return {
    accessModes: about.accessModes,
    storageClassName: classOf(claim, about.storageClass),
    resources: {
      requests: { storage: claim.size },
      limits: claim.limit === undefined ? undefined : { storage: claim.limit },
    },
    volumeMode: about.volumeMode,
    selector: claim.selector,
    ...renderDataSource(claim.dataSource),
    volumeAttributesClassName: claim.volumeAttributesClass,
  };
}

function classOf({ storageClass }: ClaimOptions, ofCluster: string | undefined): string | undefined {
  if (storageClass === false) return '';
  return storageClass ?? (ofCluster ? byDefault('storageClass', ofCluster) : ofCluster);
}

function renderDataSource(source: DataSource | undefined) {
  if (source === undefined) return {};
  if ('snapshot' in source) {
    return { dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: source.snapshot } };
  }
  if ('claim' in source) return { dataSource: { kind: 'PersistentVolumeClaim', name: source.claim } };
  const { apiGroup, kind, name, namespace } = source;
  return { dataSourceRef: { apiGroup, kind, name, namespace } };
}
