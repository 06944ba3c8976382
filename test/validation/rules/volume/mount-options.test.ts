import { expect, it } from 'vitest';
import { mountOptions } from '../../../../src/validation/rules/volume/mount-options.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(mountOptions);

const found = (fields: object, version: '1.30' | '1.36' = '1.36'): string[] => {
  const volumeMounts = [{ name: 'a', mountPath: '/a', ...fields }];
  return placesFound(mountOptions, podWith({ volumes: [{ name: 'a' }] }, { volumeMounts }), { version });
};

it.each([
  [{ subPath: 'a/../b' }, 1],
  [{ subPath: 'a', subPathExpr: 'b' }, 1],
  [{ subPathExpr: '/$(A)' }, 1],
  [{ subPath: '', subPathExpr: 'b' }, 0],
  [{ mountPropagation: '' }, 1],
  [{ recursiveReadOnly: 'Always', readOnly: true }, 1],
  [{ recursiveReadOnly: 'Enabled', readOnly: true, mountPropagation: 'HostToContainer' }, 1],
  [{ recursiveReadOnly: 'Disabled' }, 0],
])('judges %j', (fields, faults) => {
  expect(found(fields)).toHaveLength(faults);
});

it('leaves what the server drops alone', () => {
  expect(found({ recursiveReadOnly: 'Enabled' }, '1.30')).toEqual([]);
});
