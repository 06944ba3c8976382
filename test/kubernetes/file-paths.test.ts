import { expect, it } from 'vitest';
import { leadsUp, pathBelowProblem, volumeFileProblem } from '../../src/kubernetes/file-paths.js';

it.each([
  ['a/b', undefined, undefined],
  ['', undefined, undefined],
  ['a..b/..c', undefined, undefined],
  ['..c', undefined, '"..c" starts with ".."'],
  ['/a', '"/a" starts with "/"', '"/a" starts with "/"'],
  ['a/../b', '"a/../b" leads up with ".."', '"a/../b" leads up with ".."'],
])('judges %j', (path, below, file) => {
  expect(pathBelowProblem(path)).toBe(below);
  expect(volumeFileProblem(path)).toBe(file);
});

it('finds a part that leads up, not a name that starts alike', () => {
  expect(['..', '/a/..', '../a'].every(leadsUp)).toBe(true);
  expect(['..a', 'a..', '/'].some(leadsUp)).toBe(false);
});
