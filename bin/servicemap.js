#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const main = new URL('../lib/cli/main.js', import.meta.url);

if (existsSync(main)) {
  // Only a checkout has what builds lib/: a package does not.
  const bundling = new URL('../scripts/bundle-if-older.js', import.meta.url);
  if (existsSync(bundling)) (await import(bundling.href)).bundleIfOlder();
  // What is compiled once is kept for the next start, by Node newer than 20; not where others can write.
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  module.enableCompileCache?.(join(cache, 'servicemap', 'compiled'));
  const { main: run } = await import(main.href);
  await run(process.argv.slice(2));
} else {
  console.error('error  servicemap is not built here\n  help: run "npm run build"');
  process.exitCode = 2;
}
