import { expect, it } from 'vitest';
import { certificateOf, type Tls } from '../../../src/rendering/http/tls.js';

const made = (annotations: object) => ({ secret: 'door-tls', annotations, issued: true });

it.each<[Tls | undefined, string | undefined, unknown]>([
  [undefined, 'le', undefined],
  [false, 'le', undefined],
  [true, undefined, { secret: 'door-tls', annotations: {}, issued: false }],
  [true, 'le', made({ 'cert-manager.io/cluster-issuer': 'le' })],
  [{ secret: 'own' }, 'le', { secret: 'own', annotations: {}, issued: false }],
  [{ issuer: 'own' }, 'le', made({ 'cert-manager.io/cluster-issuer': 'own' })],
  [{ issuer: 'own', kind: 'Issuer' }, 'le', made({ 'cert-manager.io/issuer': 'own' })],
])('tls %o with the cluster’s issuer %s is %o', (tls, issuer, expected) => {
  expect(certificateOf(tls, 'door', issuer)).toEqual(expected);
});
