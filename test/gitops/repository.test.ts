import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argoCdUrlProblem, fluxUrlProblem, folderProblem, pathIn, refProblem } from '../../src/gitops/repository.js';

const fine = (problem: string | undefined): boolean => problem === undefined;

describe('an address of a repository', () => {
  test.each([
    ['https://github.com/acme/shop.git', true, true],
    ['https://git.acme.com:8443/shop', true, true],
    ['http://10.0.0.1/shop.git', true, true],
    ['ssh://git@github.com/acme/shop.git', true, true],
    ['ssh://git@git.acme.com:2222/shop.git', true, true],
    ['git@github.com:acme/shop.git', true, false],
    ['oci://ghcr.io/acme/shop', false, true],
    ['github.com/acme/shop', false, false],
    ['https://github.com', false, false],
    ['https://github.com/', false, false],
    ['file:///srv/shop.git', false, false],
    ['https://github.com/acme shop', false, false],
    ['https://token@github.com/acme/shop', false, false],
    ['ssh://git:secret@github.com/acme/shop', false, false],
    ['https://github.com/acme/shop?access_token=secret', false, false],
    ['https://github.com/acme/shop#secret', false, false],
    ['https:github.com/acme/shop', false, false],
    ['https:\\\\github.com\\acme\\shop', false, false],
    ['HTTPS://github.com/acme/shop', false, false],
    ['https://github.com/acme/shop\u0001', false, false],
    ['git@github.com:acme/shop?access_token=secret', false, false],
    ['git@github.com:acme\\shop', false, false],
    ['', false, false],
  ])('%s', (url, argoCd, flux) => {
    expect([fine(argoCdUrlProblem(url)), fine(fluxUrlProblem(url))]).toEqual([argoCd, flux]);
  });
});

const BRANCHES = ['main', 'release/1.4', 'v1.4.0', 'a@b'];
const NO_BRANCHES = ['', 'a b', '-x', 'a..b', 'a/', 'refs/heads/x.lock', 'x.lock/a', 'HEAD~1', 'a\u0001b', 'a\u007fb'];
const FOLDERS = ['.', 'dist', 'apps/shop/dist', '_out/v1.2'];
const NO_FOLDERS = ['', './dist', '/dist', 'dist/', 'a//b', '..', 'a/../b', 'dist/*', 'a b'];

describe.each([
  ['a branch or tag', refProblem, BRANCHES, NO_BRANCHES, 'must be a name that git takes'],
  ['a folder', folderProblem, FOLDERS, NO_FOLDERS, 'must be the path of a folder'],
])('%s', (_, problemOf, right, wrong, problem) => {
  test.each(right)('may be %j', (name) => {
    expect(problemOf(name)).toBeUndefined();
  });

  test.each(wrong)('cannot be %j', (name) => {
    expect(problemOf(name)).toContain(problem);
  });
});

test('git itself takes the branches that are taken, and no others', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    '/',
    '-',
    '@',
    '{',
    '~',
    '^',
    ':',
    '?',
    '*',
    '[',
    '\\',
    ' ',
    '.lock',
    '\u0001',
  );
  const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(name, (branch) => {
      // What begins with a dash is an option to git's commands, and @ alone is HEAD.
      fc.pre(!branch.startsWith('-') && branch !== '@');
      const { status } = spawnSync('git', ['check-ref-format', `refs/heads/${branch}`]);
      expect(fine(refProblem(branch)), branch).toBe(status === 0);
    }),
    { numRuns: 200 },
  );
});

test('a path in the repository has only the parts that are there', () => {
  expect(pathIn('dist', 'prod/seoul', 'shop')).toBe('dist/prod/seoul/shop');
  expect(pathIn('.', '', 'shop')).toBe('shop');
});
