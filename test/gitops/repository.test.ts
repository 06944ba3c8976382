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
    ['', false, false],
  ])('%s', (url, argoCd, flux) => {
    expect([fine(argoCdUrlProblem(url)), fine(fluxUrlProblem(url))]).toEqual([argoCd, flux]);
  });
});

test.each([
  ['main', true],
  ['release/1.4', true],
  ['v1.4.0', true],
  ['', false],
  ['a b', false],
  ['-x', false],
  ['a..b', false],
  ['a/', false],
  ['refs/heads/x.lock', false],
  ['HEAD~1', false],
])('a branch or tag %j', (name, expected) => {
  expect(fine(refProblem(name))).toBe(expected);
});

test.each([
  ['.', true],
  ['dist', true],
  ['apps/shop/dist', true],
  ['_out/v1.2', true],
  ['', false],
  ['./dist', false],
  ['/dist', false],
  ['dist/', false],
  ['a//b', false],
  ['..', false],
  ['a/../b', false],
  ['dist/*', false],
  ['a b', false],
])('a folder %j', (folder, expected) => {
  expect(fine(folderProblem(folder))).toBe(expected);
});

test('a path in the repository has only the parts that are there', () => {
  expect(pathIn('dist', 'prod/seoul', 'shop')).toBe('dist/prod/seoul/shop');
  expect(pathIn('.', '', 'shop')).toBe('shop');
});
