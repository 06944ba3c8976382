import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs the user's program in this process, TypeScript or JavaScript. Throws whatever the program throws. */
export async function loadProgram(entry: string): Promise<void> {
  await import('./register.js');
  await import(pathToFileURL(resolve(entry)).href);
}
