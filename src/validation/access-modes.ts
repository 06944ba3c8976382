import type { PersistentVolumeClaimSpec } from '../kubernetes/generated/types.js';
import type { Found } from './violation.js';

/** What is wrong with the ways in which a volume may be mounted; each of them alone is for the schema to judge. */
export function accessModeFaults(modes: PersistentVolumeClaimSpec['accessModes'], path: string): Found[] {
  const all: readonly string[] = modes ?? [];
  const help = 'write ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod';
  if (all.length === 0) return [{ path, message: 'accessModes are missing', help }];
  if (!all.includes('ReadWriteOncePod') || all.every((mode) => mode === 'ReadWriteOncePod')) return [];
  return [{ path, message: 'ReadWriteOncePod stands beside other access modes', help: 'write ReadWriteOncePod alone' }];
}
