import { expect, it } from 'vitest';
import { resource } from '../../../../src/validation/rules/limit-range/resource.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(resource);

const paths = (item: object) =>
  judgedBy(resource, sample('LimitRange', { limits: [item] })).map(({ path }) => path.replace('/spec/limits/0', ''));

it.each([
  [{ type: 'Pod', max: { storage: 1 } }, ['/max/storage']],
  [{ type: 'a.com/b', max: { storage: 1, 'nvidia.com/gpu': 1 } }, []],
  [{ type: 'a.com/b', default: { x: 1 } }, ['/default/x']],
  [{ type: 'Pod', default: {}, defaultRequest: { cpu: 1 } }, ['/defaultRequest']],
  [{ type: 'PersistentVolumeClaim', max: { cpu: 1 } }, ['']],
  [{ type: 'PersistentVolumeClaim', min: { storage: 1 } }, []],
])('%j', (item, expected) => {
  expect(paths(item)).toEqual(expected);
});
