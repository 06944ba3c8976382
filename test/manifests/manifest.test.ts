import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIdentities, groupOf, identityOf, keyOf, type Manifest } from '../../src/manifests/manifest.js';

const object = (apiVersion: string, kind: string, name: string, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: namespace === undefined ? { name } : { name, namespace },
});

describe('identityOf', () => {
  test.each([
    [object('apps/v1', 'Deployment', 'api', 'shop'), 'apps/Deployment/shop/api'],
    [object('v1', 'Service', 'api', 'shop'), '/Service/shop/api'],
    [object('v1', 'Service', 'api'), '/Service/default/api'],
    [object('v1', 'Service', 'api', ''), '/Service/default/api'],
    [object('v1', 'Namespace', 'shop'), '/Namespace//shop'],
    [
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:auth', 'stray'),
      'rbac.authorization.k8s.io/ClusterRole//system:auth',
    ],
    [object('acme.io/v1', 'Gadget', 'a', 'shop'), 'acme.io/Gadget/shop/a'],
    [object('acme.io/v1', 'Gadget', 'a'), 'acme.io/Gadget//a'],
  ])('%j', (manifest, key) => {
    expect(keyOf(identityOf(manifest))).toBe(key);
  });

  test('the version is no part of it', () => {
    expect(identityOf(object('acme.io/v1', 'Gadget', 'a'))).toEqual(
      identityOf(object('acme.io/v2beta1', 'Gadget', 'a')),
    );
  });
});

test('groupOf', () => {
  expect(['v1', 'apps/v1', 'networking.k8s.io/v1', ''].map(groupOf)).toEqual(['', 'apps', 'networking.k8s.io', '']);
});

const part = fc.oneof(fc.constantFrom('', '/', '%', '%2F', 'a', 'B'), fc.string({ maxLength: 4 }));
const identity = fc.record({ group: part, kind: part, namespace: part, name: part });

test('keys are equal exactly when identities are', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      expect(keyOf(a) === keyOf(b)).toBe(compareIdentities(a, b) === 0);
    }),
  );
});

test('the order is a total one', () => {
  fc.assert(
    fc.property(fc.array(identity), (identities) => {
      const sorted = identities.toSorted(compareIdentities);
      expect(identities.toReversed().toSorted(compareIdentities).map(keyOf)).toEqual(sorted.map(keyOf));
    }),
  );
});
