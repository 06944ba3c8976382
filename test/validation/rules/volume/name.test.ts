import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/volume/name.js';
import { placesFound, podWith } from '../../pods.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(name);

it('finds names that are empty or missing', () => {
  expect(placesFound(name, podWith({ volumes: [{ name: '' }, {}, null] }))).toHaveLength(3);
});

it('lets a claim of a StatefulSet stand for every volume of its name', () => {
  const twice = (claim: string) => `
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: { name: db }
    spec:
      volumeClaimTemplates: [{ metadata: { name: ${claim} } }]
      template:
        spec: { volumes: [{ name: data, emptyDir: {} }, { name: data, emptyDir: {} }] }
    `;
  expect(judgedBy(name, twice('data'))).toEqual([]);
  expect(judgedBy(name, twice('other'))).toHaveLength(1);
});

it('finds a volume that is written once and meant twice', () => {
  const yaml = `
  apiVersion: v1
  kind: Pod
  metadata: { name: app }
  spec: { containers: [], volumes: [&data { name: data, emptyDir: {} }, *data] }
  `;
  expect(judgedBy(name, yaml).map(({ path }) => path)).toEqual(['/spec/volumes/1/name']);
});
