import { trafficDistribution } from '../../../../src/validation/rules/service/traffic-distribution.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(trafficDistribution);

it('finds newer words on older versions', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { trafficDistribution: PreferSameNode } }`;
  expect(judgedBy(trafficDistribution, yaml, { version: '1.33' }).map(({ path }) => path)).toEqual([
    '/spec/trafficDistribution',
  ]);
});

it('finds an empty word', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { trafficDistribution: '' } }`;
  expect(judgedBy(trafficDistribution, yaml).map(({ path }) => path)).toEqual(['/spec/trafficDistribution']);
});

it('says nothing where the server drops it', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { trafficDistribution: Whatever } }`;
  expect(judgedBy(trafficDistribution, yaml, { version: '1.30' }).map(({ path }) => path)).toEqual([]);
});
