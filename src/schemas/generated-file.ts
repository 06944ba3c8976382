import { readFileSync } from 'node:fs';

const here = import.meta.url;
const root = here.slice(0, here.lastIndexOf('/lib/'));

/** Among the sources beside this file; in the package in lib/schemas/, wherever in lib/ the bundler put this file. */
const folder = here.includes('/src/schemas/') ? new URL('generated/', here) : new URL(`${root}/lib/schemas/`);

/** Reads a generated file. */
export function readGenerated(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
