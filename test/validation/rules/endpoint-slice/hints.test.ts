import { hints } from '../../../../src/validation/rules/endpoint-slice/hints.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(hints);

it('says nothing of nodes where the server drops them', () => {
  const yaml = `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, endpoints: [{ addresses: [], hints: { forNodes: [{ name: A }] } }] }`;
  expect(judgedBy(hints, yaml, { version: '1.33' }).map(({ path }) => path)).toEqual([]);
});
