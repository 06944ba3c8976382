import { ipBlock } from '../../../../src/validation/rules/network-policy/ip-block.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(ipBlock);

it('finds a part as large as the whole', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/8] } }] }] } }`;
  expect(judgedBy(ipBlock, yaml).map(({ path }) => path)).toEqual(['/spec/ingress/0/from/0/ipBlock/except/0']);
});

it('finds a block without range', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { except: [10.0.0.0/8] } }] }] } }`;
  expect(judgedBy(ipBlock, yaml).map(({ path }) => path)).toEqual(['/spec/ingress/0/from/0/ipBlock/cidr']);
});

it('finds a part of another family', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '::/0', except: [10.0.0.0/8] } }] }] } }`;
  expect(judgedBy(ipBlock, yaml).map(({ path }) => path)).toEqual(['/spec/ingress/0/from/0/ipBlock/except/0']);
});
