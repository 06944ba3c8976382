import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

const src = (path: string): URL => new URL(`../../../src/${path}`, import.meta.url);

/** Where constructs and their options are. */
const FOLDERS = ['app', 'constructs', 'constructs/network', 'gitops'];

/** Every schema of options that the constructs and the App export, by its name; those of further folders too. */
export async function exportedSchemas(...further: readonly string[]): Promise<Map<string, z.ZodType>> {
  const found = new Map<string, z.ZodType>();
  for (const folder of [...FOLDERS, ...further]) {
    for (const file of readdirSync(fileURLToPath(src(folder)))
      // What a thread starts with is no module: importing it would run it.
      .filter((name) => name.endsWith('.ts') && !name.endsWith('-entry.ts'))
      .toSorted()) {
      const module = (await import(src(`${folder}/${file}`).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) {
        if (name.endsWith('Schema')) found.set(name, value as z.ZodType);
      }
    }
  }
  return found;
}
