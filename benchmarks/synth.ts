import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { install } from './installed.js';
import type { Command } from './process.js';

let installed: string | undefined;

/** The command, installed at its first use. */
function command(): string {
  installed ??= install();
  return join(installed, manifest.bin.servicemap);
}

/** The path of a program in programs/. */
const program = (name: string): string => join('benchmarks/programs', name);

/** `servicemap` with these arguments, as it is installed. */
export const servicemap = (...args: string[]): Command => ({ args: [command(), ...args] });

/** `servicemap synth` of a program. @param maps how many it is to make, where it asks */
export const synth = (name: string, out: string, maps?: number): Command => ({
  ...servicemap('synth', program(name), '--out', out),
  env: maps === undefined ? {} : { MAPS: `${maps}` },
  silent: true,
});

/** A program run by Node.js itself. */
export const hosted = (name: string, maps: number, ...args: string[]): Command => ({
  args: ['--import', 'servicemap/register', program(name), ...args],
  env: { MAPS: `${maps}` },
});
