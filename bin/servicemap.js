#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const main = new URL('../lib/cli/main.js', import.meta.url);

if (existsSync(main)) {
  // Only a checkout has what builds lib/: a package does not.
  const bundling = new URL('../scripts/bundle-if-older.js', import.meta.url);
  if (existsSync(bundling)) (await import(bundling.href)).bundleIfOlder();
  // V8 of Node 20 has no compiler between its quickest and its best: it would spend a third of a run on optimizing what
  // is nearly done (docs/decisions/0007-speed.md).
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
  // What is compiled once is kept for the next start, by Node newer than 20; not where others can write.
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  module.enableCompileCache?.(join(cache, 'servicemap', 'compiled'));
  const { main: run } = await import(main.href);
  await run(process.argv.slice(2));
} else {
  console.error('error  servicemap is not built here\n  help: run "npm run build"');
  process.exitCode = 2;
}
