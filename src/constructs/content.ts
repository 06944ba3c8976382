import { createHash } from 'node:crypto';
import { contentOf } from '../rendering/container.js';
import { containersOf } from '../rendering/pod.js';
import type { JudgedPod } from './judged-pod.js';

/** Carries a checksum of the configuration that a pod uses, so that a change of it restarts the pod. */
export const CHECKSUM_ANNOTATION = 'servicemap.io/config-checksum';

/** A checksum over just the keys of Configs and Secrets that the pods use; `undefined` where they use none. */
export function checksumOf(options: JudgedPod): string | undefined {
  const parts = containersOf(options, '')
    .flatMap(({ options: container }) => contentOf(container))
    .map(({ source, keys }) => ({ id: `${source.kind}/${source.name}`, sum: source.checksum(keys) }))
    .filter(({ sum }) => sum !== undefined)
    .map(({ id, sum }) => `${id}=${sum}`);
  if (parts.length === 0) return undefined;
  return digest([...new Set(parts)].toSorted().join('\n'));
}

/** The first 16 hexadecimal digits of a SHA-256: enough to see a change, short enough to read. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
