import { expect, it } from 'vitest';
import {
  containerResourceName,
  isCounted,
  isOvercommitted,
  quotaResourceName,
  resourceName,
} from '../../src/kubernetes/compute-resources.js';

const fine = (check: (name: string) => string | undefined, ...names: string[]) =>
  names.filter((name) => check(name) === undefined);

it('tells what a container can ask for', () => {
  expect(fine(containerResourceName, 'cpu', 'storage', 'hugepages-2Mi', 'a.com/b', 'requests.a.com/b')).toEqual([
    'cpu',
    'hugepages-2Mi',
    'a.com/b',
  ]);
});

it('tells what a quota can bound, and what there is at all', () => {
  expect(fine(quotaResourceName, 'limits.cpu', 'storage', 'count/a.b')).toEqual(['limits.cpu', 'count/a.b']);
  expect(fine(resourceName, 'storage', 'deployments', 'a b', '')).toEqual(['storage']);
});

it('tells what is counted, and what can be promised twice', () => {
  expect(['pods', 'a.com/b', 'cpu', 'kubernetes.io/b'].map(isCounted)).toEqual([true, true, false, false]);
  expect(['cpu', 'kubernetes.io/b', 'a.com/b', 'hugepages-2Mi'].map(isOvercommitted)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
