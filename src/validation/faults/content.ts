import { below } from '../../kubernetes/pointer.js';
import { nameFault } from './name-fault.js';
import type { Found } from '../violation.js';

const LARGEST = 1024 * 1024;

/** The bytes of a value in base64, as in the `data` of a Secret. */
export const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** What is wrong with the keys of a ConfigMap or Secret. */
export function keyFaults(values: Readonly<Record<string, unknown>> | undefined, path: string): Found[] {
  return Object.keys(values ?? {}).flatMap((key) => nameFault('configKey', key, below(path, key)) ?? []);
}

/** What is wrong with the size of a ConfigMap or Secret, keys not counted. */
export function sizeFault(bytes: number, kind: string, path: string): Found | undefined {
  if (bytes <= LARGEST) return undefined;
  const help = 'write 1048576 bytes at most, or keep the content in a volume or an image';
  return { path, message: `the ${kind} has ${bytes} bytes`, help };
}
