import { readiness as rule } from '../../../../src/validation/rules/reliability/readiness.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('lets members find each other before they are ready', () => {
  const yaml = (spec: string) => `
  { apiVersion: v1, kind: Service, metadata: { name: db }, spec: { selector: { app: db }, ports: [{ port: 1 }]${spec} } }
  ---
  { apiVersion: apps/v1, kind: StatefulSet, metadata: { name: db }, spec: { template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db }] } } } }`;
  expect(judgedBy(rule, yaml(''))).toHaveLength(1);
  expect(judgedBy(rule, yaml(', publishNotReadyAddresses: true'))).toEqual([]);
});
