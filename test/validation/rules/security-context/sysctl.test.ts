import { expect, it } from 'vitest';
import { sysctl } from '../../../../src/validation/rules/security-context/sysctl.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(sysctl);

const found = (spec: object, name: string, version: '1.28' | '1.36' = '1.36'): string[] => {
  const securityContext = { sysctls: [{ name, value: '1' }] };
  return placesFound(sysctl, podWith({ ...spec, securityContext }), { version });
};

it.each([
  [{}, '', 1],
  [{}, 'kernel/shm_rmid_forced', 0],
  [{ hostIPC: true }, 'kernel.shmmax', 1],
  [{ hostIPC: true }, 'net.core.somaxconn', 0],
  [{ hostNetwork: true }, 'net/core/somaxconn', 1],
])('judges %j with %s', (spec, name, faults) => {
  expect(found(spec, name)).toHaveLength(faults);
});

it('finds repeated ones, and asks nothing of the node before 1.29', () => {
  const twice = ['a', 'a'].map((name) => ({ name, value: '1' }));
  expect(placesFound(sysctl, podWith({ securityContext: { sysctls: twice } }))).toHaveLength(1);
  expect(found({ hostNetwork: true }, 'net.core.somaxconn', '1.28')).toEqual([]);
});
