import { expect, it } from 'vitest';
import { fileKey } from '../../../../src/validation/rules/env/file-key.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(fileKey);

const found = (volume: object, reference: object): string[] => {
  const fileKeyRef = { volumeName: 'v', path: 'a', key: 'b', ...reference };
  return placesFound(fileKey, podWith({ volumes: [volume] }, { env: [{ name: 'A', valueFrom: { fileKeyRef } }] }));
};

it.each([
  [{ name: 'v' }, {}, 0],
  [{ name: 'v', emptyDir: null }, {}, 0],
  [{ name: 'v', configMap: { name: 'a' } }, {}, 1],
  [{ name: 'v', emptyDir: {} }, { key: '' }, 1],
  [{ name: 'v', emptyDir: {} }, { key: 'a=b' }, 1],
  [{ name: 'v', emptyDir: {} }, { path: '' }, 1],
  [{ name: 'v', emptyDir: {} }, { path: '/a' }, 0],
  [{ name: 'v', emptyDir: {} }, { volumeName: '' }, 1],
])('judges %j with %j', (volume, reference, faults) => {
  expect(found(volume, reference)).toHaveLength(faults);
});
