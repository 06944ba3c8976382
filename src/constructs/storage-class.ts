import type { Construct } from 'constructs';
import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { report } from '../core/mistakes.js';
import { labelKey } from '../kubernetes/names.js';
import { ClusterObject, type ClusterObjectOptions, clusterObjectShape } from './cluster-object.js';

/** Options of a {@link StorageClass}. */
export interface StorageClassOptions extends ClusterObjectOptions {
  /** Who makes the volumes, e.g. `'rbd.csi.ceph.com'`; `'kubernetes.io/no-provisioner'` for nobody. It can't be changed later. */
  provisioner: string;
  /** What the provisioner is told: at most 512 entries. They can't be changed later. @default none */
  parameters?: Record<string, string>;
  /** What becomes of a volume when its claim is deleted. It can't be changed later, but each volume's own can. @default 'Delete', as in Kubernetes */
  reclaimPolicy?: 'Delete' | 'Retain';
  /**
   * When a volume is made or chosen: with the claim, or with the first pod that needs it, so that it is where the pod can
   * run. It can't be changed later.
   * @default 'Immediate', as in Kubernetes
   */
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
  /** Whether claims may grow. @default false, as in Kubernetes */
  allowVolumeExpansion?: boolean;
  /** How its volumes are mounted, e.g. `['noatime']`: `mountOptions`. @default the node's */
  mountOptions?: string[];
  /**
   * Where volumes may be: each item names values of labels of nodes that must all fit, e.g.
   * `[{ 'topology.kubernetes.io/zone': ['zone-a', 'zone-b'] }]`: `allowedTopologies`.
   * @default anywhere
   */
  allowedTopologies?: Record<string, string[]>[];
  /** Whether claims that name no class get this one: the annotation `storageclass.kubernetes.io/is-default-class`. @default false */
  default?: boolean;
}

const PROVISIONER = /^(?:[a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/i;
const provisioner = named((value) =>
  PROVISIONER.test(value) && value.length <= 253
    ? undefined
    : "must be the name of a provisioner\nwrite it like 'rbd.csi.ceph.com'",
);

const topology = z
  .record(named(labelKey), z.array(z.string()).min(1))
  .refine(
    (term) => Object.keys(term).length > 0,
    "names no label of nodes\nwrite { 'topology.kubernetes.io/zone': ['zone-a'] }, or drop it",
  );

/** @internal Judges {@link StorageClassOptions}. */
export const storageClassSchema = strict({
  provisioner,
  parameters: z.record(z.string().min(1), z.string()).optional(),
  reclaimPolicy: z.enum(['Delete', 'Retain']).optional(),
  volumeBindingMode: z.enum(['Immediate', 'WaitForFirstConsumer']).optional(),
  allowVolumeExpansion: z.boolean().optional(),
  mountOptions: z.array(z.string().min(1)).optional(),
  allowedTopologies: z.array(topology).optional(),
  default: z.boolean().optional(),
  ...clusterObjectShape,
});

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';
const MOST_PARAMETERS = 512;
const MOST_BYTES = 256 * 1024;

/**
 * A kind of storage that the whole cluster has; claims name it by its `name`. It stands in a Cluster:
 * `app.forEachCluster((cluster) => new StorageClass(cluster, 'ceph-block', { … }))`.
 * @see https://kubernetes.io/docs/concepts/storage/storage-classes/
 */
export class StorageClass extends ClusterObject<StorageClassOptions> {
  constructor(scope: Construct, id: string, options: StorageClassOptions) {
    super(
      scope,
      id,
      { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', hide: StorageClass, schema: storageClassSchema },
      options,
    );
    this.checkParameters();
    this.checkTopologies();
    this.add(() => this.render(), this.judged.default === true ? { [DEFAULT_CLASS]: 'true' } : {});
  }

  private checkParameters(): void {
    const parameters = Object.entries(this.judged.parameters ?? {});
    const bytes = parameters.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (parameters.length <= MOST_PARAMETERS && bytes <= MOST_BYTES) return;
    report(this, {
      ruleId: 'storage/parameters',
      message: `a StorageClass has at most ${MOST_PARAMETERS} parameters of ${MOST_BYTES} bytes together; these are ${parameters.length} of ${bytes}`,
      help: 'give the provisioner its settings in a Secret or a file of its own',
      option: ['parameters'],
    });
  }

  private checkTopologies(): void {
    const { allowedTopologies = [] } = this.judged;
    const seen = new Set<string>();
    allowedTopologies.forEach((term, index) => {
      for (const [key, values] of Object.entries(term)) {
        if (new Set(values).size === values.length) continue;
        report(this, {
          ruleId: 'storage/topology',
          message: `a value of ${key} is there twice`,
          help: 'drop one of the two',
          option: ['allowedTopologies', index, key],
        });
      }
      const sorted = Object.entries(term).map(([key, values]) => [key, values.toSorted()] as const);
      const text = JSON.stringify(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      if (seen.has(text)) {
        report(this, {
          ruleId: 'storage/topology',
          message: 'two topologies are the same',
          help: 'drop one of the two',
          option: ['allowedTopologies', index],
        });
      }
      seen.add(text);
    });
  }

  private render(): object {
    const { judged } = this;
    return {
      provisioner: judged.provisioner,
      parameters: judged.parameters,
      reclaimPolicy: judged.reclaimPolicy,
      volumeBindingMode: judged.volumeBindingMode,
      allowVolumeExpansion: judged.allowVolumeExpansion,
      mountOptions: judged.mountOptions,
      allowedTopologies: judged.allowedTopologies?.map((term) => ({
        matchLabelExpressions: Object.entries(term).map(([key, values]) => ({ key, values })),
      })),
    };
  }
}
