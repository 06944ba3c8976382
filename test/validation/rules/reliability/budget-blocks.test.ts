import { budgetBlocks as rule } from '../../../../src/validation/rules/reliability/budget-blocks.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (budget: string, replicas: number) =>
  judgedBy(
    rule,
    `{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: a }, spec: { ${budget}, selector: { matchLabels: { app: a } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a }, spec: { replicas: ${replicas}, template: { metadata: { labels: { app: a } }, spec: { containers: [{ name: a }] } } } }`,
  );

it.each([
  ['maxUnavailable: 0', 3, 1],
  ["maxUnavailable: '0%'", 3, 1],
  ['maxUnavailable: 1', 1, 0],
  ['minAvailable: 2', 3, 0],
  ['minAvailable: 3', 3, 1],
  ["minAvailable: '50%'", 1, 1],
  ["minAvailable: '50%'", 2, 0],
  ["minAvailable: '100%'", 4, 1],
  ['minAvailable: 1', 0, 0],
])('counts as the server does: %s of %s', (budget, replicas, count) => {
  expect(judged(budget, replicas)).toHaveLength(count);
});
