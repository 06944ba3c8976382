import { expect, it } from 'vitest';
import { generation } from '../../../../src/validation/rules/meta/generation.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(generation);

it('does not matter where the server counts by itself', () => {
  const count = (kind: string, apiVersion: string, version: '1.32' | '1.33' = '1.33') =>
    judgedBy(generation, withMetadata({ name: 'a', generation: -1 }, kind, apiVersion), { version }).length;
  expect(count('Deployment', 'apps/v1')).toBe(0);
  expect(count('Certificate', 'cert-manager.io/v1')).toBe(0);
  expect(count('Pod', 'v1')).toBe(0);
  expect(count('Pod', 'v1', '1.32')).toBe(1);
  expect(count('HorizontalPodAutoscaler', 'autoscaling/v2')).toBe(1);
});
