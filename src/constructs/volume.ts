import type { Construct } from 'constructs';
import { z } from 'zod';
import { reportAll } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { type ClaimOptions, claimShape, renderClaimSpec } from '../rendering/claims.js';
import { claimMistakes } from './checks/claim-checks.js';
import { ClaimVolume, type ClaimVolumeOptions, claimVolumeShape } from './claim-volume.js';

/** Options of a {@link Volume}. */
export interface VolumeOptions extends ClaimOptions, ClaimVolumeOptions {
  /**
   * Who may mount it: `'ReadWriteOnce'`, the pods of one node, or `'ReadWriteOncePod'`, one pod of the whole cluster,
   * which its driver must be able to see to: `accessModes`.
   * @default 'ReadWriteOnce'
   */
  accessMode?: 'ReadWriteOnce' | 'ReadWriteOncePod';
}

/** @internal Judges {@link VolumeOptions}. */
export const volumeSchema = strict({
  ...claimShape,
  ...claimVolumeShape,
  accessMode: z.enum(['ReadWriteOnce', 'ReadWriteOncePod']).optional(),
});

/**
 * A disk for one workload with one pod, which outlives it: `mounts: { '/data': uploads }`. Becomes a
 * PersistentVolumeClaim. The workload's rollout is `'recreate'` unless it says otherwise; more than one pod, or a second
 * workload, is an error: that is for a {@link SharedVolume}, or for a StatefulDB, whose pods have a disk each.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export class Volume extends ClaimVolume<VolumeOptions> {
  constructor(scope: Construct, id: string, options: VolumeOptions) {
    super(
      scope,
      id,
      {
        kind: 'Volume',
        hide: Volume,
        schema: volumeSchema,
        accessModes: ({ accessMode = 'ReadWriteOnce' }) => accessMode,
      },
      options,
    );
    const { judged, accessModes, map } = this;
    reportAll(this, claimMistakes(judged, map.cluster, []));
    const { volumeMode } = judged;
    this.addClaim(() => renderClaimSpec(judged, { accessModes, volumeMode, storageClass: map.cluster.storageClass }));
  }
}
