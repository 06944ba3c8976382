import { expect, it } from 'vitest';
import { clusterWide } from '../../../../src/validation/rules/meta/cluster-wide.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(clusterWide);

it('knows nothing of custom kinds', () => {
  const yaml = withMetadata({ name: 'a', namespace: 'b' }, 'ClusterIssuer', 'cert-manager.io/v1');
  expect(judgedBy(clusterWide, yaml)).toEqual([]);
});
