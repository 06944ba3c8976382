import type { Construct } from 'constructs';
import { z } from 'zod';
import { reportAll } from '../core/mistakes.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { named, strict } from '../core/options/strict.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { dns1123Subdomain, labelKey, labelValue } from '../kubernetes/names.js';
import { type AccessMode, accessModesSchema, renderClaimSpec } from '../rendering/claims.js';
import { type VolumeNodes, volumeNodesSchema } from '../rendering/affinity.js';
import {
  ABILITIES,
  type CephFsOptions,
  type CephRbdOptions,
  type LocalOptions,
  PERSISTENT_KINDS,
  type PersistentCsiOptions,
  type PersistentSources,
  persistentSourceShapes,
  renderNodes,
  renderPersistentVolume,
} from '../rendering/persistent-volumes.js';
import type { HostPathOptions } from '../rendering/volumes/inline.js';
import type { FcOptions, IscsiOptions, NamespacedSecret, NfsOptions } from '../rendering/volumes/network-disks.js';
import { size } from '../rendering/volumes/size.js';
import { reportName } from './checks/name-checks.js';
import { staticVolumeMistakes } from './checks/static-volume-checks.js';
import { ClaimVolume, type ClaimVolumeOptions, claimVolumeShape } from './claim-volume.js';

/** What every StaticVolume can say. */
export interface StaticVolumeBase extends ClaimVolumeOptions {
  /** Its size in bytes with a unit, e.g. `'100Gi'`: `capacity.storage`, and what the claim asks for. */
  size: string;
  /**
   * Who may mount it: `accessModes`; several as a list. One that the kind of volume cannot have is an error.
   * @default 'ReadWriteMany' for nfs and cephFs, otherwise 'ReadWriteOnce'
   */
  accessMode?: AccessMode | AccessMode[];
  /**
   * What becomes of the data when the claim is deleted: `persistentVolumeReclaimPolicy`. `'Delete'` only for a CSI
   * driver that can.
   * @default 'Retain': it stays
   */
  reclaimPolicy?: 'Retain' | 'Delete';
  /** How it is mounted, e.g. `['nfsvers=4.2', 'hard']`: `mountOptions`. @default the node's */
  mountOptions?: string[];
  /**
   * The nodes that can reach it, by labels that they must all have: `{ 'kubernetes.io/hostname': 'node-3' }`; a list for
   * any of several values: `nodeAffinity`. It can't be changed later.
   * @default all
   */
  nodes?: Record<string, string | string[]>;
  /** The same in full, for what `nodes` can't say; not beside it. @default all nodes */
  nodeAffinity?: VolumeNodes;
  /**
   * A class that no provisioner has, to tell volumes apart, for claims of others or a quota: `storageClassName` of both.
   * @default none
   */
  storageClass?: string;
  /** `metadata.name` of the PersistentVolume; it must be the only one of that name in the cluster. @default `<namespace>-<name>` */
  volumeName?: string;
}

/** A folder that an NFS server exports. */
export interface NfsVolume extends StaticVolumeBase {
  /** The server and its folder. */
  nfs: NfsOptions;
}

/** An image of Ceph's block devices, by its CSI driver. */
export interface CephRbdVolume extends StaticVolumeBase {
  /** The image and the login. */
  cephRbd: CephRbdOptions;
}

/** A folder of a Ceph file system, by its CSI driver. */
export interface CephFsVolume extends StaticVolumeBase {
  /** The folder and the login. */
  cephFs: CephFsOptions;
}

/** A volume that any CSI driver knows already. */
export interface CsiVolume extends StaticVolumeBase {
  /** The driver and its name for the volume. */
  csi: PersistentCsiOptions;
  /** The VolumeAttributesClass that it has: `volumeAttributesClassName` of both. From Kubernetes 1.34. @default none */
  volumeAttributesClass?: string;
}

/** A disk behind an iSCSI target. */
export interface IscsiVolume extends StaticVolumeBase {
  /** The target and the disk. */
  iscsi: IscsiOptions<NamespacedSecret>;
}

/** A disk behind Fibre Channel. */
export interface FcVolume extends StaticVolumeBase {
  /** The disk, by the ports that lead to it. */
  fc: FcOptions;
}

/** A disk or folder of the nodes that `nodes` or `nodeAffinity` names, which one of the two must do. */
export interface LocalVolume extends StaticVolumeBase {
  /** Where it is on the node. */
  local: LocalOptions;
}

/**
 * A path of whatever node the pod runs on: the same data only where there is one node, or `nodes` names one. No Pod
 * Security level speaks of it, since the claim hides it: whoever can make PersistentVolumes answers for it.
 */
export interface HostPathVolume extends Omit<StaticVolumeBase, 'mountOptions'> {
  /** The path on the node, and what must be there. */
  hostPath: HostPathOptions;
}

/** Options of a {@link StaticVolume}; the kind of volume that is there says where the data is. */
export type StaticVolumeOptions =
  | NfsVolume
  | CephRbdVolume
  | CephFsVolume
  | CsiVolume
  | IscsiVolume
  | FcVolume
  | LocalVolume
  | HostPathVolume;

const objectName = named(dns1123Subdomain);
const nodeValue = named(labelValue);
const unmounted = {
  size,
  accessMode: accessModesSchema.optional(),
  reclaimPolicy: z.enum(['Retain', 'Delete']).optional(),
  nodes: z.record(named(labelKey), z.union([nodeValue, z.array(nodeValue).min(1)])).optional(),
  nodeAffinity: volumeNodesSchema.optional(),
  storageClass: objectName.optional(),
  volumeName: z.string().optional(),
  ...claimVolumeShape,
};
const shape = { ...unmounted, mountOptions: z.array(z.string().min(1)).optional() };

/** @internal Judges {@link StaticVolumeOptions}. */
export const staticVolumeSchema = z.union([
  strict({ nfs: persistentSourceShapes.nfs, ...shape }),
  strict({ cephRbd: persistentSourceShapes.cephRbd, ...shape }),
  strict({ cephFs: persistentSourceShapes.cephFs, ...shape }),
  strict({ csi: persistentSourceShapes.csi, volumeAttributesClass: objectName.optional(), ...shape }),
  strict({ iscsi: persistentSourceShapes.iscsi, ...shape }),
  strict({ fc: persistentSourceShapes.fc, ...shape }),
  strict({ local: persistentSourceShapes.local, ...shape }),
  strict({ hostPath: persistentSourceShapes.hostPath, ...unmounted }),
]);

/** The kind of a volume that is there already; undefined where its options lost it to a mistake. */
function kindOfStatic(options: StaticVolumeOptions): keyof PersistentSources | undefined {
  return PERSISTENT_KINDS.find((kind) => (options as Partial<PersistentSources>)[kind] !== undefined);
}

/**
 * A volume that is there already, for the pods of one map. Becomes a PersistentVolume and a PersistentVolumeClaim that
 * name each other, so that neither is ever bound to anything else. Several maps share one export by a StaticVolume each.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume
 */
export class StaticVolume extends ClaimVolume<StaticVolumeOptions> {
  /** `metadata.name` of the PersistentVolume. */
  readonly volumeName: string;

  constructor(scope: Construct, id: string, options: StaticVolumeOptions) {
    super(
      scope,
      id,
      {
        kind: 'StaticVolume',
        hide: StaticVolume,
        schema: staticVolumeSchema,
        accessModes: (judged) => {
          const kind = kindOfStatic(judged);
          return judged.accessMode ?? (kind === undefined ? [] : ABILITIES[kind].accessModes.slice(0, 1));
        },
      },
      options,
    );
    const { judged, map } = this;
    const { namespace } = map;
    this.volumeName = judged.volumeName ?? (namespace === undefined ? this.name : `${namespace}-${this.name}`);
    reportName(
      this,
      objectNameProblem('v1', 'PersistentVolume', this.volumeName),
      judged.volumeName === undefined ? this.named : ['volumeName'],
    );
    const kind = kindOfStatic(judged);
    if (kind !== undefined) reportAll(this, staticVolumeMistakes(kind, judged, map, this.volumeName));
    this.addVolume();
    this.addClaim(() => this.claimSpec(), 'claim');
  }

  private get attributesClass(): string | undefined {
    return 'volumeAttributesClass' in this.judged ? this.judged.volumeAttributesClass : undefined;
  }

  private addVolume(): void {
    const { judged, labels, accessModes } = this;
    new KubernetesObject(this, 'PersistentVolume', {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      name: this.volumeName,
      labels,
      annotations: this.protection,
      render: () => ({
        spec: renderPersistentVolume({
          name: this.volumeName,
          namespace: this.map.namespace,
          claim: this.name,
          size: judged.size,
          accessModes,
          volumeMode: judged.volumeMode,
          storageClass: judged.storageClass,
          reclaimPolicy: judged.reclaimPolicy,
          mountOptions: (judged as StaticVolumeBase).mountOptions,
          nodeAffinity: judged.nodes === undefined ? judged.nodeAffinity : renderNodes(judged.nodes),
          source: judged,
          volumeAttributesClass: this.attributesClass,
        }),
      }),
    });
  }

  private claimSpec(): object {
    const { accessModes, judged } = this;
    const { size: wanted, volumeMode, storageClass = '' } = judged;
    return {
      ...renderClaimSpec(
        { size: wanted, volumeAttributesClass: this.attributesClass },
        { accessModes, volumeMode, storageClass },
      ),
      volumeName: this.volumeName,
    };
  }
}
