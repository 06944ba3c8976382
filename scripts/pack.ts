import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Packs what a fresh clone would publish into the empty folder `into` and returns the tarball's path.
 * Builds in a copy: neither what was built before nor what git ignores gets in, and lib/ here stays as it is.
 */
export function pack(root: string, into: string): string {
  const clone = mkdtempSync(join(tmpdir(), 'servicemap-pack-'));
  try {
    for (const path of tracked(root)) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      copyFileSync(join(root, path), join(clone, path));
    }
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    // npm pack runs `prepare`, which builds.
    const options = { cwd: clone, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const run = spawnSync('npm', ['pack', '--pack-destination', into], options);
    if (run.status !== 0) throw new Error(`npm pack failed\n${run.stdout}${run.stderr}`);
    const tarball = readdirSync(into).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('npm pack left no tarball');
    return join(into, tarball);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** The files that git knows or would take up, that are still there. */
function tracked(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}
