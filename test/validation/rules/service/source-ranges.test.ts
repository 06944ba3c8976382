import { sourceRanges } from '../../../../src/validation/rules/service/source-ranges.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(sourceRanges);

it('takes space around a range', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: LoadBalancer, loadBalancerSourceRanges: [' 10.0.0.0/8 '] } }`;
  expect(judgedBy(sourceRanges, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds bits beyond the prefix from 1.36 on', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8] } }`;
  expect(judgedBy(sourceRanges, yaml).map(({ path }) => path)).toEqual(['/spec/loadBalancerSourceRanges/0']);
});

it('takes them before', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8] } }`;
  expect(judgedBy(sourceRanges, yaml, { version: '1.35' }).map(({ path }) => path)).toEqual([]);
});
