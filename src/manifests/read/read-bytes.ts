import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from './input-error.js';

/** More than any file of manifests has; a set of that size stands in several. */
export const MAX_BYTES = 64 << 20;

/**
 * The bytes of a file or pipe; undefined where there are more than `MAX_BYTES`, of which the rest is not read.
 * @throws InputError where it cannot be read
 */
export function readBytes(path: string): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return drain(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`there is no ${path}`, 'name a file that is there');
    if (code === 'EISDIR') throw new InputError(`${path} is a folder`, 'name a file in it');
    throw new InputError(`cannot read ${path}: ${(error as Error).message}`, 'make it readable, or leave it out');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function drain(file: number): Uint8Array | undefined {
  const chunks: Buffer[] = [];
  let total = 0;
  let room = 1 << 16;
  for (;;) {
    const chunk = Buffer.allocUnsafe(room);
    const count = readSync(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
    if (total > MAX_BYTES) return undefined;
    room = Math.min(1 << 22, room * 2);
  }
}

/** The same of a stream, such as standard input. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    total += chunk.length;
    if (total > MAX_BYTES) return undefined;
  }
  return Buffer.concat(chunks);
}
