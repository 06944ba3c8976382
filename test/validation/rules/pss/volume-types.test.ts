import { volumeTypes as rule } from '../../../../src/validation/rules/pss/volume-types.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it.each(['configMap', 'secret', 'projected', 'ephemeral', 'csi', 'image', 'downwardAPI'])('allows %s', (type) => {
  expect(judgedPod(rule, { volumes: [{ name: 'a', [type]: {} }] }, 'restricted')).toEqual([]);
});

it('takes a volume of no type for the emptyDir that it becomes', () => {
  expect(judgedPod(rule, { volumes: [{ name: 'a' }, { name: 'b', nfs: null }] }, 'restricted')).toEqual([]);
});

it('leaves baseline its NFS, and the path of a node to another rule', () => {
  expect(judgedPod(rule, { volumes: [{ name: 'a', nfs: {} }] }, 'baseline')).toEqual([]);
  expect(judgedPod(rule, { volumes: [{ name: 'a', hostPath: {} }] }, 'restricted')).toEqual([]);
});
