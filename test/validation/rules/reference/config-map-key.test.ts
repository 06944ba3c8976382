import { configMapKey as rule } from '../../../../src/validation/rules/reference/config-map-key.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('looks at the files of volumes, and at binary data', () => {
  const yaml = (key: string, optional: boolean) => `
  apiVersion: v1
  kind: Pod
  metadata: { name: web }
  spec: { containers: [{ name: a }], volumes: [{ name: a, configMap: { name: m, optional: ${optional}, items: [{ key: ${key}, path: x }] } }] }
  ---
  { apiVersion: v1, kind: ConfigMap, metadata: { name: m }, data: null, binaryData: { a: AA== } }`;
  expect(judgedBy(rule, yaml('a', false))).toEqual([]);
  expect(judgedBy(rule, yaml('b', true))).toEqual([]);
  expect(judgedBy(rule, yaml('b', false)).map(({ path }) => path)).toEqual(['/spec/volumes/0/configMap/items/0/key']);
});
