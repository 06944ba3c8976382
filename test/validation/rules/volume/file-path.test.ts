import { expect, it } from 'vitest';
import { filePath } from '../../../../src/validation/rules/volume/file-path.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(filePath);

const found = (...items: object[]): string[] =>
  placesFound(filePath, podWith({ volumes: [{ name: 'a', secret: { secretName: 's', items } }] }));

it.each([
  [{ key: 'a', path: '..b' }, 1],
  [{ key: 'a', path: '../b' }, 1],
  [{ key: 'a', path: 'b/../c' }, 1],
  [{ key: 'a', path: 'b..' }, 0],
  [{ key: '', path: '' }, 2],
  [{ key: 'not a key', path: '.' }, 0],
])('judges %j', (item, faults) => {
  expect(found(item)).toHaveLength(faults);
});

it('lets files of one source share a path', () => {
  expect(found({ key: 'a', path: 'b' }, { key: 'c', path: 'b' })).toEqual([]);
});
