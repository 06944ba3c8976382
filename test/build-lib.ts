import { execFileSync } from 'node:child_process';

/** Tests that start processes run what is built: the command bundles it where a source is newer, once before all tests. */
export function setup(): void {
  execFileSync(process.execPath, ['bin/servicemap.js', '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
