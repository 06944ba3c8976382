import { floatingTag as rule } from '../../../../src/validation/rules/image/floating-tag.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['web', 1],
  ['web:main', 1],
  ['localhost:5000/web', 1],
  ['web:1', 0],
  ['web:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 0],
])('reads %s', (image, count) => {
  expect(
    judgedBy(
      rule,
      `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { initContainers: [{ name: a, image: '${image}' }] } }`,
    ),
  ).toHaveLength(count);
});
