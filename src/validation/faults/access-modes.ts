import type { PersistentVolumeClaimSpec } from '../../kubernetes/generated/types.js';
import { choiceFault } from './choice-fault.js';
import type { Found } from '../violation.js';

const MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** What is wrong with the ways in which a volume may be mounted. */
export function accessModeFaults(modes: PersistentVolumeClaimSpec['accessModes'], path: string): Found[] {
  const all: readonly string[] = modes ?? [];
  const help = 'write ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod';
  if (all.length === 0) return [{ path, message: 'accessModes are missing', help }];
  const unknown = all.flatMap((mode, index) => choiceFault(mode ?? '', MODES, `${path}/${index}`) ?? []);
  if (unknown.length > 0) return unknown;
  if (!all.includes('ReadWriteOncePod') || all.every((mode) => mode === 'ReadWriteOncePod')) return [];
  return [{ path, message: 'ReadWriteOncePod stands beside other access modes', help: 'write ReadWriteOncePod alone' }];
}
