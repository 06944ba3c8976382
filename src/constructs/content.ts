import { createHash } from 'node:crypto';
import type { KeySource } from '../core/references/key.js';
import { contentOf } from '../rendering/container.js';
import { keysIn } from '../rendering/env.js';
import { containersOf } from '../rendering/pod-options.js';
import type { JudgedPod } from './judged-pod.js';
import { passedReferences } from './network/passed-references.js';

/** Carries a checksum of the configuration that a pod uses, so that a change of it restarts the pod. */
export const CHECKSUM_ANNOTATION = 'servicemap.io/config-checksum';

/** A checksum over just the keys of Configs and Secrets that the pods use; `undefined` where they use none. */
export function checksumOf(options: JudgedPod): string | undefined {
  const parts = [...usedKeys(options)]
    .map(([source, keys]) => ({ id: `${source.kind}/${source.name}`, sum: source.checksum(keys) }))
    .filter(({ sum }) => sum !== undefined)
    .map(({ id, sum }) => `${id}=${sum}`);
  return parts.length === 0 ? undefined : digest(parts.toSorted().join('\n'));
}

/** What is used of each Config and Secret: a checksum renders its whole object, so each is asked once. */
function usedKeys(options: JudgedPod): ReadonlyMap<KeySource, readonly string[] | 'all'> {
  const used = new Map<KeySource, Set<string>>();
  const whole = new Set<KeySource>();
  const passed = passedReferences(options).flatMap(({ reference }) => keysIn(reference));
  const contents = [
    ...containersOf(options, '').flatMap(({ options: container }) => contentOf(container)),
    ...passed.map(({ source, key }) => ({ source, keys: [key] })),
  ];
  for (const { source, keys } of contents) {
    const known = used.get(source) ?? new Set();
    used.set(source, known);
    if (keys === 'all') whole.add(source);
    else for (const key of keys) known.add(key);
  }
  return new Map([...used].map(([source, keys]) => [source, whole.has(source) ? 'all' : [...keys]]));
}

/** The first 16 hexadecimal digits of a SHA-256: enough to see a change, short enough to read. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
