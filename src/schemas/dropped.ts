import { DROPPED_FIELDS, type DroppedField } from '../kubernetes/dropped-fields.js';
import { type FeatureGate, firstWith, has, isGate, type KubernetesVersion } from '../kubernetes/versions.js';
import { pointerOf } from '../kubernetes/pointer.js';
import { dotted, type Trail } from './place.js';
import type { StructureProblem } from './schemas.js';

/** The fields that a cluster drops, by type and then by field. */
export type Dropped = ReadonlyMap<string, ReadonlyMap<string, readonly DroppedField[]>>;

/** The fields that a server of a version drops, with these feature gates on. */
export function droppedBy(version: KubernetesVersion, gates: readonly FeatureGate[]): Dropped {
  const dropped = new Map<string, Map<string, DroppedField[]>>();
  for (const one of DROPPED_FIELDS) {
    if (one.needs && (isGate(one.needs) ? gates.includes(one.needs) : has(version, one.needs))) continue;
    const fields = dropped.get(one.type) ?? new Map<string, DroppedField[]>();
    fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
    dropped.set(one.type, fields);
  }
  return dropped;
}

/** What to say of a field that a server drops; undefined where this use of it is kept or no loss. */
export function droppedField(
  value: unknown,
  rows: readonly DroppedField[],
  trail: Trail,
): StructureProblem | undefined {
  const row = rows.find(({ within }) => within === undefined || trail.at(-3) === within);
  if (!row || value === null || value === row.harmless) return undefined;
  return {
    code: 'dropped-field',
    path: pointerOf(trail),
    message: `${dotted(trail)} is dropped by the server without a word`,
    help: helpFor(row.needs),
  };
}

function helpFor(needs: DroppedField['needs']): string {
  if (needs === undefined) return 'leave it out';
  return isGate(needs)
    ? `leave it out, or say that the cluster has the feature gate ${needs} on`
    : `leave it out: Kubernetes ${firstWith(needs)} is the first that keeps it`;
}
