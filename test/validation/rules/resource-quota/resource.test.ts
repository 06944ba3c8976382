import { expect, it } from 'vitest';
import { resource } from '../../../../src/validation/rules/resource-quota/resource.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(resource);

const count = (name: string, amount: unknown = 1) =>
  judgedBy(resource, sample('ResourceQuota', { hard: { [name]: amount } })).length;

it('knows what a quota bounds', () => {
  const names = ['cpu', 'count/x.y', 'requests.hugepages-2Mi', 'gold.storageclass.storage.k8s.io/requests.storage'];
  expect(names.map((name) => count(name))).toEqual([0, 0, 0, 0]);
  expect(['storage', 'x', 'count/', 'limits.hugepages-2Mi'].map((name) => count(name))).toEqual([1, 1, 1, 1]);
});

it('wants whole ones of what is counted, and none below 0', () => {
  expect(count('cpu', '500m')).toBe(0);
  expect(count('pods', '1.0001')).toBe(1);
  expect(count('requests.nvidia.com/gpu', '500m')).toBe(0);
  expect(count('nvidia.com/gpu', '500m')).toBe(1);
  expect(count('pods', -1)).toBe(1);
  expect(count('pods', null)).toBe(0);
});

it('knows which whole numbers are too large for the server', () => {
  expect(['1Ei', '9Pi', '9223372036854776'].map((amount) => count('pods', amount))).toEqual([1, 1, 1]);
  expect(['1Pi', '8Ei', '1E', '9223372036854775807'].map((amount) => count('pods', amount))).toEqual([0, 0, 0, 0]);
});
