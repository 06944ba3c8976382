import type { Rule } from '../../rule.js';
import { accessModes } from './access-modes.js';
import { capacity } from './capacity.js';
import { choices } from './choices.js';
import { className } from './class-name.js';
import { csiDriverName } from './csi-driver-name.js';
import { disk } from './disk.js';
import { iscsi } from './iscsi.js';
import { mountOptions } from './mount-options.js';
import { nodeAffinity } from './node-affinity.js';
import { path } from './path.js';
import { secretReference } from './secret-reference.js';
import { sourceFields } from './source-fields.js';
import { source } from './source.js';
import { storageSystem } from './storage-system.js';

/** What a PersistentVolume must hold to. */
export const persistentVolume: readonly Rule[] = [
  accessModes,
  capacity,
  choices,
  className,
  csiDriverName,
  disk,
  iscsi,
  mountOptions,
  nodeAffinity,
  path,
  secretReference,
  sourceFields,
  source,
  storageSystem,
];
