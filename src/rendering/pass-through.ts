import { checked } from '../core/options/strict.js';
import { copied } from '../core/options/values.js';
import { written } from '../core/options/written.js';
import { unwritable } from '../core/plain.js';

/** @internal The pass-through of Kubernetes fields: an object; its fields are the API server's to judge. */
export function passThrough<T extends object>() {
  return checked<T>((value) => {
    if (!isRecord(value)) return 'must be an object { … } of Kubernetes fields';
    const found = unwritable(value);
    return found && `holds ${found.what} at ${written(found.path)}, which YAML has no form for`;
    // What the caller changes later is none of ours.
  }).overwrite((value) => copied(value));
}

// By what Kubernetes tells the items of these lists apart, so that adding one keeps those that are there.
const ITEM_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  env: 'name',
  hostAliases: 'ip',
  imagePullSecrets: 'name',
  initContainers: 'name',
  ports: 'containerPort',
  volumeDevices: 'devicePath',
  volumeMounts: 'mountPath',
  volumes: 'name',
};

/**
 * Lays `over` over `base`: objects field by field, lists with keys item by item as Kubernetes itself merges them, all
 * else as a whole.
 */
export function layered<Base extends object>(base: Base, over: object | undefined): Base {
  if (over === undefined) return base;
  const result = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = laid(key, below, value);
  }
  return result as Base;
}

function laid(field: string, below: unknown, value: unknown): unknown {
  if (isRecord(below) && isRecord(value)) return layered(below, value);
  const key = ITEM_KEYS[field];
  if (key === undefined || !Array.isArray(below) || !Array.isArray(value)) return value;
  const [kept, added]: [unknown[], unknown[]] = [below, value];
  const over = new Map(added.map((item) => [keyOf(item, key), item]));
  const known = new Set(kept.map((item) => keyOf(item, key)));
  return [
    ...kept.map((item) => laid('', item, over.get(keyOf(item, key)) ?? item)),
    ...added.filter((item) => !known.has(keyOf(item, key))),
  ];
}

function keyOf(item: unknown, key: string): unknown {
  return isRecord(item) ? item[key] : item;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}
