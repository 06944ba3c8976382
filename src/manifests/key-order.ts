import type { Manifest } from './manifest.js';

const TOP = ['apiVersion', 'kind', 'metadata', 'type', 'immutable'];
const METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** The same manifest with its keys in the order a person expects; what is not on a list keeps its order behind it. */
export function inReadingOrder(manifest: Manifest): Record<string, unknown> {
  const ordered = firstKeys(manifest, TOP);
  return { ...ordered, metadata: firstKeys(manifest.metadata, METADATA) };
}

function firstKeys(object: Readonly<Record<string, unknown>>, first: readonly string[]): Record<string, unknown> {
  const front: Record<string, unknown> = {};
  for (const key of first) if (key in object) front[key] = object[key];
  return { ...front, ...object };
}
