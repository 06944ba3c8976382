import type { Secret } from '../../kubernetes/generated/types.js';
import { bytesOf } from './content.js';

/** The values of a Secret in bytes; what stands in `stringData` covers what stands in `data`. */
export function secretValues({ data, stringData }: Secret): ReadonlyMap<string, Buffer> {
  return new Map([
    ...Object.entries(data ?? {}).map(([key, value]) => [key, bytesOf(value ?? '')] as const),
    ...Object.entries(stringData ?? {}).map(([key, value]) => [key, Buffer.from(value ?? '')] as const),
  ]);
}
