import type { Construct } from 'constructs';
import { originOf } from './origin.js';
import { locate } from './provenance/locate.js';

/** Where in the user's code a construct is made, `src/main.ts:12:3`; undefined where that is not known. */
export function madeAt(construct: Construct): string | undefined {
  const site = originOf(construct)?.site;
  const source = site && locate(site).source;
  return source && `${source.file}:${source.line}:${source.column}`;
}
