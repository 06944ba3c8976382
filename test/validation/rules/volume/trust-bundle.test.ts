import { expect, it } from 'vitest';
import { trustBundle } from '../../../../src/validation/rules/volume/trust-bundle.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(trustBundle, { featureGates: ['ClusterTrustBundleProjection'] });

const found = (clusterTrustBundle: object): string[] => {
  const volumes = [
    { name: 'a', projected: { sources: [{ clusterTrustBundle: { path: 'a', ...clusterTrustBundle } }] } },
  ];
  return placesFound(trustBundle, podWith({ volumes }), { featureGates: ['ClusterTrustBundleProjection'] });
};

it.each([
  [{ name: 'a' }, 0],
  [{ name: 'example.com:ca:a' }, 0],
  [{ name: '' }, 1],
  [{ name: 'a', signerName: 'example.com/a' }, 1],
  [{ name: 'a', labelSelector: {} }, 1],
  [{ signerName: 'example' }, 1],
  [{ signerName: 'a.b/c', path: '' }, 1],
])('judges %j', (bundle, faults) => {
  expect(found(bundle)).toHaveLength(faults);
});
