import { expect, it } from 'vitest';
import { podCertificate } from '../../../../src/validation/rules/volume/pod-certificate.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(podCertificate, { featureGates: ['PodCertificateRequest'] });

const found = (fields: object): string[] => {
  const certificate = { signerName: 'example.com/a', keyType: 'ED25519', keyPath: 'a', ...fields };
  const volumes = [{ name: 'a', projected: { sources: [{ podCertificate: certificate }] } }];
  return placesFound(podCertificate, podWith({ volumes }), { featureGates: ['PodCertificateRequest'] });
};

it.each([
  [{ keyType: 'RSA' }, 1],
  [{ maxExpirationSeconds: 3599 }, 1],
  [{ maxExpirationSeconds: 7_862_400 }, 0],
  [{ maxExpirationSeconds: 7_862_401 }, 1],
  [{ signerName: 'kubernetes.io/a', maxExpirationSeconds: 86_401 }, 1],
  [{ certificateChainPath: 'a' }, 1],
  [{ userAnnotations: { a: 'b' } }, 1],
  [{ userAnnotations: { 'example.com/a': 'b' } }, 0],
  [{ keyPath: '/a' }, 1],
])('judges %j', (fields, faults) => {
  expect(found(fields)).toHaveLength(faults);
});
