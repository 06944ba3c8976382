import { z } from 'zod';
import { innerPath } from './paths.js';

/** How a volume is mounted. @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath */
export interface MountOptions {
  /**
   * The part of the volume to mount: a file or folder in it, as a relative path. Such a mount never sees a change of a
   * Config.
   * @default all of it
   */
  subPath?: string;
  /**
   * The same with variables of the container's own environment, e.g. `'logs/$(POD_NAME)'`, so that each pod has its own
   * part of a shared volume: `subPathExpr`. An error beside `subPath`, and with a variable that the container has not.
   * @default all of it
   */
  subPathExpr?: string;
  /** Mount it read-only: `readOnly` of the mount. @default false; files of a Config or Secret are always read-only */
  readOnly?: boolean;
  /**
   * Whether what is mounted inside the volume becomes read-only too: `'Enabled'` starts the pod only where the node can
   * do that, `'IfPossible'` does what it can. Needs `readOnly: true` and Kubernetes 1.31.
   * @default 'Disabled', as in Kubernetes
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts
   */
  recursiveReadOnly?: 'Disabled' | 'Enabled' | 'IfPossible';
  /**
   * Whether mounts that are made later inside the volume are seen: `'HostToContainer'` those of the node,
   * `'Bidirectional'` also by the node those of the container, which must be privileged for that.
   * @default 'None', as in Kubernetes
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation
   */
  mountPropagation?: 'None' | 'HostToContainer' | 'Bidirectional';
}

/** @internal The shape that judges {@link MountOptions}. */
export const mountOptionsShape = {
  subPath: innerPath.optional(),
  subPathExpr: innerPath.optional(),
  readOnly: z.boolean().optional(),
  recursiveReadOnly: z.enum(['Disabled', 'Enabled', 'IfPossible']).optional(),
  mountPropagation: z.enum(['None', 'HostToContainer', 'Bidirectional']).optional(),
};
