import type { Construct } from 'constructs';
import { z } from 'zod';
import { reportAll } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { type ClaimOptions, claimShape, renderClaimSpec } from '../rendering/claims.js';
import { claimMistakes } from './checks/claim-checks.js';
import { ClaimVolume, type ClaimVolumeOptions, claimVolumeShape } from './claim-volume.js';

/** Options of a {@link SharedVolume}. */
export interface SharedVolumeOptions extends ClaimOptions, ClaimVolumeOptions {
  /**
   * Who may mount it: `'ReadWriteMany'`, pods of all nodes, or `'ReadOnlyMany'`, the same for reading what it was filled
   * with: `accessModes`.
   * @default 'ReadWriteMany'
   */
  accessMode?: 'ReadWriteMany' | 'ReadOnlyMany';
  /**
   * The StorageClass: `storageClassName`; one whose volumes can be shared. `false` for none: then only a volume without
   * one fits, and nothing is made.
   * @default the cluster's `sharedStorageClass`, otherwise its `storageClass`, otherwise its own default
   */
  storageClass?: string | false;
}

/** @internal Judges {@link SharedVolumeOptions}. */
export const sharedVolumeSchema = strict({
  ...claimShape,
  ...claimVolumeShape,
  accessMode: z.enum(['ReadWriteMany', 'ReadOnlyMany']).optional(),
});

/**
 * Files that any number of pods of a map share, of one workload or of several: `mounts: { '/media': media }`. Becomes a
 * PersistentVolumeClaim, which outlives them.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export class SharedVolume extends ClaimVolume<SharedVolumeOptions> {
  constructor(scope: Construct, id: string, options: SharedVolumeOptions) {
    super(
      scope,
      id,
      {
        kind: 'SharedVolume',
        hide: SharedVolume,
        schema: sharedVolumeSchema,
        accessModes: ({ accessMode = 'ReadWriteMany' }) => accessMode,
      },
      options,
    );
    const { judged, accessModes, map } = this;
    reportAll(this, claimMistakes(judged, map.cluster, []));
    const { volumeMode } = judged;
    const storageClass = map.cluster.sharedStorageClass ?? map.cluster.storageClass;
    this.addClaim(() => renderClaimSpec(judged, { accessModes, volumeMode, storageClass }));
  }
}
