#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../lib/cli/main.js', import.meta.url);

if (existsSync(main)) {
  const { main: run } = await import(main.href);
  await run(process.argv.slice(2));
} else {
  console.error('error  servicemap is not built here\n  help: run "npm run build"');
  process.exitCode = 2;
}
