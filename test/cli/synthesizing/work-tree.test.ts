import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeInWorkTree } from '../../../src/cli/synthesizing/work-tree.js';

let top: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'work-tree-')));
});
afterEach(() => rmSync(top, { recursive: true }));

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, stdio: 'pipe' });

function repository(...remotes: string[]): string {
  const folder = join(top, 'shop');
  mkdirSync(join(folder, 'apps/web'), { recursive: true });
  git(folder, 'init', '--quiet');
  remotes.forEach((url, n) => git(folder, 'remote', 'add', `remote-${n}`, url));
  return folder;
}

describe('the place of an output folder in its work tree', () => {
  it('is its path from the top, whether it is there or not, with all remotes', () => {
    const urls = ['git@github.com:acme/shop.git', 'https://github.com/me/shop'];
    const folder = repository(...urls);
    expect(placeInWorkTree(join(folder, 'apps/web/dist/x'))).toEqual({ path: 'apps/web/dist/x', remotes: urls });
    expect(placeInWorkTree(join(folder, 'apps'))).toEqual({ path: 'apps', remotes: urls });
    expect(placeInWorkTree(folder)).toEqual({ path: '.', remotes: urls });
  });

  it('is that in a work tree of its own, and in a submodule', () => {
    const folder = repository('https://github.com/acme/shop.git');
    git(folder, 'commit', '--allow-empty', '--quiet', '-m', 'x');
    git(folder, 'worktree', 'add', '--quiet', join(top, 'second'));
    expect(placeInWorkTree(join(top, 'second/dist'))).toEqual({
      path: 'dist',
      remotes: ['https://github.com/acme/shop.git'],
    });
    mkdirSync(join(folder, '.git/modules/lib'), { recursive: true });
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, '.git/modules/lib/config'), '[remote "origin"]\n\turl = git@github.com:acme/lib\n');
    writeFileSync(join(folder, 'lib/.git'), 'gitdir: ../.git/modules/lib\n');
    expect(placeInWorkTree(join(folder, 'lib/dist'))).toEqual({ path: 'dist', remotes: ['git@github.com:acme/lib'] });
  });

  it('is the real one behind a symbolic link', () => {
    const folder = repository('https://github.com/acme/shop.git');
    symlinkSync(join(folder, 'apps'), join(top, 'short'));
    expect(placeInWorkTree(join(top, 'short/dist'))?.path).toBe('apps/dist');
  });

  it('is unknown outside, and where what git keeps is not there or not to be read', () => {
    expect(placeInWorkTree(join(top, 'dist'))).toBeUndefined();
    const folder = join(top, 'odd');
    mkdirSync(folder);
    for (const text of ['', 'gitdir: nowhere\n', 'gitdir: \n', '\0']) {
      writeFileSync(join(folder, '.git'), text);
      expect(placeInWorkTree(join(folder, 'dist'))).toBeUndefined();
    }
    rmSync(join(folder, '.git'));
    mkdirSync(join(folder, '.git/config'), { recursive: true });
    expect(placeInWorkTree(join(folder, 'dist'))).toBeUndefined();
    writeFileSync(join(folder, 'file'), '');
    expect(placeInWorkTree(join(folder, 'file/dist'))).toBeUndefined();
  });
});

it('takes addresses of remotes alone, as git writes them and as people do', () => {
  const folder = join(top, 'by-hand');
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeFileSync(
    join(folder, '.git/config'),
    [
      '[core]',
      '\turl = no',
      '[Remote "a"] # ours',
      '  URL="https://a.example/x"   ; quoted',
      '\tpushurl = https://push.example/x',
      '\tfetch = +refs/heads/*:refs/remotes/a/*',
      '[remote "b]"]',
      'url = https://b.example/x # and why',
      '; url = https://c.example/x',
      '[submodule "s"]',
      '\turl = https://s.example/x',
    ].join('\r\n'),
  );
  expect(placeInWorkTree(folder)).toEqual({ path: '.', remotes: ['https://a.example/x', 'https://b.example/x'] });
});
