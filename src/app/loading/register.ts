/**
 * Lets Node run TypeScript from here on: `node --import servicemap/register src/main.ts`. Importing it again does
 * nothing.
 * @module
 */
import module from 'node:module';
import { hookRequire } from './require.js';

// Newer than the typings of the oldest Node that we run on.
interface NewerModule {
  registerHooks?(hooks: object): void;
  setSourceMapsSupport?(enabled: boolean, options: { nodeModules: boolean }): void;
}

const slot = Symbol.for('servicemap.register');
const holder = globalThis as { [slot]?: true };

if (!holder[slot]) {
  holder[slot] = true;
  // Before the hooks: each module of the SDK would otherwise be asked for over the border of their thread.
  await import(new URL('../../index.js', import.meta.url).href);
  await registerHooks(module as NewerModule);
}

async function registerHooks(newer: NewerModule): Promise<void> {
  if (newer.registerHooks) {
    const { load, resolve } = await import('./hooks.js');
    newer.registerHooks({ load, resolve });
  } else {
    module.register('./hooks.js', import.meta.url);
  }
  hookRequire();
  if (newer.setSourceMapsSupport) newer.setSourceMapsSupport(true, { nodeModules: false });
  else process.setSourceMapsEnabled(true);
}
