import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { OutputPlace } from '../../gitops/folder-mistakes.js';
import { nearestFolder } from '../../output/disk.js';

/**
 * The place of a folder, which need not exist, in the git work tree around it; undefined where there is none or what git
 * keeps cannot be read. Asks no git: it may not be installed.
 */
export function placeInWorkTree(folder: string): OutputPlace | undefined {
  try {
    const there = nearestFolder(folder);
    const real = join(realpathSync(there), relative(there, resolve(folder)));
    const top = topOf(real);
    if (top === undefined) return undefined;
    const remotes = remotesIn(readFileSync(join(gitFolder(top), 'config'), 'utf8'));
    return { path: relative(top, real).split(sep).join('/') || '.', remotes };
  } catch {
    // A hint is no reason to fail.
    return undefined;
  }
}

function topOf(folder: string): string | undefined {
  if (statSync(join(folder, '.git'), { throwIfNoEntry: false })) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : topOf(above);
}

/** Where the settings of a work tree lie: one beside others, and a submodule, have a file that leads there. */
function gitFolder(top: string): string {
  const at = join(top, '.git');
  if (statSync(at).isDirectory()) return at;
  const [, path = ''] = /^gitdir: (.+?)\r?\n?$/.exec(readFileSync(at, 'utf8')) ?? [];
  const own = resolve(top, path);
  const shared = join(own, 'commondir');
  return statSync(shared, { throwIfNoEntry: false }) ? resolve(own, readFileSync(shared, 'utf8').trim()) : own;
}

const SECTION = /^\s*\[\s*(?<name>[\w.-]+)/;
const ADDRESS = /^\s*url\s*=\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^#;\s]+))/i;

/** @see https://git-scm.com/docs/git-config#_syntax */
function remotesIn(config: string): string[] {
  let section: string | undefined;
  return config.split(/\r?\n/).flatMap((line) => {
    section = SECTION.exec(line)?.groups?.['name']?.toLowerCase() ?? section;
    const { quoted, plain } = ADDRESS.exec(line)?.groups ?? {};
    return section === 'remote' ? (quoted ?? plain ?? []) : [];
  });
}
