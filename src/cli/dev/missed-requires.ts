import { Module } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { filesMeantBy } from '../../app/loading/candidates.js';
import { packagePlaces } from './package-places.js';
import type { Reads } from './reads.js';

/** The part of Node's CommonJS loader that is public by long use, though not typed. */
interface Resolver {
  _resolveFilename: (this: unknown, request: string, parent?: Module, ...rest: unknown[]) => string;
}

/** Notices what require() does not find, and where it would lie: Node looks for it without node:fs. */
export function noteMissedRequires(reads: Reads): void {
  const loader = Module as unknown as Resolver;
  const { _resolveFilename: resolveFilename } = loader;
  loader._resolveFilename = function (request, parent, ...rest) {
    try {
      return resolveFilename.call(this, request, parent, ...rest);
    } catch (error) {
      for (const place of placesOf(request, parent?.filename)) reads.noteAnyway('entry', place);
      throw error;
    }
  };
}

function placesOf(request: string, from: string | undefined): string[] {
  if (from === undefined) return [];
  const isPath = /^\.\.?(\/|$)/.test(request) || isAbsolute(request);
  return isPath ? filesMeantBy(resolve(dirname(from), request)) : packagePlaces(request, from);
}
