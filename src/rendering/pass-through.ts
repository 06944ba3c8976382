import { checked } from '../core/options/strict.js';
import { written } from '../core/options/written.js';
import { unwritable } from '../core/plain.js';

/** The pass-through of Kubernetes fields: an object; its fields are the API server's to judge. */
export function passThrough<T extends object>() {
  return checked<T>((value) => {
    if (!isRecord(value)) return 'must be an object { … } of Kubernetes fields';
    const found = unwritable(value);
    return found && `holds ${found.what} at ${written(found.path)}, which YAML has no form for`;
  });
}

/** Lays `over` over `base`: objects field by field, everything else as a whole. */
export function layered<Base extends object>(base: Base, over: object | undefined): Base {
  if (over === undefined) return base;
  const result = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isRecord(below) && isRecord(value) ? layered(below, value) : value;
  }
  return result as Base;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}
