import { expect, it } from 'vitest';
import { projection } from '../../../../src/validation/rules/volume/projection.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(projection);

const token = (fields: object): string => {
  const serviceAccountToken = { path: 'token', ...fields };
  return podWith({ volumes: [{ name: 'a', projected: { sources: [{ serviceAccountToken }, {}, null] } }] });
};

it.each([
  [{ expirationSeconds: 600 }, 0],
  [{ expirationSeconds: 2 ** 32 }, 0],
  [{ expirationSeconds: 2 ** 32 + 1 }, 1],
  [{ path: '' }, 1],
  [{ path: '../a' }, 1],
])('judges %j', (fields, faults) => {
  expect(placesFound(projection, token(fields))).toHaveLength(faults);
});

it('lets paths of tokens lead anywhere before 1.30', () => {
  expect(placesFound(projection, token({ path: '/a' }), { version: '1.29' })).toEqual([]);
});

it('counts what a gate is needed for only with that gate', () => {
  const source = { secret: { name: 'a' }, clusterTrustBundle: { name: 'b', path: 'c' } };
  const yaml = podWith({ volumes: [{ name: 'a', projected: { sources: [source] } }] });
  expect(placesFound(projection, yaml)).toEqual([]);
  expect(placesFound(projection, yaml, { featureGates: ['ClusterTrustBundleProjection'] })).toHaveLength(1);
});
