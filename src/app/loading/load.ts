import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optimizeLater } from '../optimize-later.js';

/** Runs the user's program in this process, TypeScript or JavaScript. Throws whatever the program throws. */
export async function loadProgram(entry: string): Promise<void> {
  await loadModule(entry);
}

/** The exports of a module of the user's, TypeScript or JavaScript. Throws whatever the module throws. */
export async function loadModule(file: string): Promise<object> {
  await import('./register.js');
  optimizeLater();
  return (await import(pathToFileURL(resolve(file)).href)) as object;
}
