import { join } from 'node:path';
import type { Command } from './process.js';

/** The path of a program in programs/. */
const program = (name: string): string => join('benchmarks/programs', name);

/** `servicemap synth` of a program. @param maps how many it is to make, where it asks */
export const synth = (name: string, out: string, maps?: number): Command => ({
  args: ['bin/servicemap.js', 'synth', program(name), '--out', out],
  env: maps === undefined ? {} : { MAPS: `${maps}` },
});

/** A program run by Node.js itself. */
export const hosted = (name: string, maps: number, ...args: string[]): Command => ({
  args: ['--import', 'servicemap/register', program(name), ...args],
  env: { MAPS: `${maps}` },
});
