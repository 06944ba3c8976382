import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customScopes, placeIn } from '../../src/manifests/layout.js';
import type { Manifest } from '../../src/manifests/manifest.js';

const object = (apiVersion: string, kind: string, name: string, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: namespace === undefined ? { name } : { name, namespace },
});
const clusterRole = (name: string) => object('rbac.authorization.k8s.io/v1', 'ClusterRole', name);
const definition = (group: string, kind: string, scope: string): Manifest => ({
  ...object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `${kind.toLowerCase()}s.${group}`),
  spec: { group, scope, names: { kind } },
});

describe('placeIn', () => {
  test.each([
    ['a namespaced object', object('apps/v1', 'Deployment', 'api', 'shop'), 'p/c/shop/deployment-api.yaml'],
    ['the core group', object('v1', 'ConfigMap', 'settings', 'shop'), 'p/c/shop/configmap-settings.yaml'],
    ['a Namespace', object('v1', 'Namespace', 'shop'), 'p/c/shop/namespace-shop.yaml'],
    ['a cluster-wide object', clusterRole('reader'), 'p/c/_cluster/clusterrole-reader.yaml'],
    [
      'a stray namespace on one',
      { ...clusterRole('a'), metadata: { name: 'a', namespace: 'b' } },
      'p/c/_cluster/clusterrole-a.yaml',
    ],
    ['no namespace', object('v1', 'Service', 'api'), 'p/c/default/service-api.yaml'],
    ['an empty namespace', object('v1', 'Service', 'api', ''), 'p/c/default/service-api.yaml'],
    ['a custom kind', object('cilium.io/v2', 'CiliumNode', 'a', 'n'), 'p/c/n/ciliumnode.cilium.io-a.yaml'],
    ['a custom kind without a namespace', object('acme.io/v1', 'Gadget', 'a'), 'p/c/default/gadget.acme.io-a.yaml'],
    [
      'a custom kind called as a built-in one',
      object('serving.knative.dev/v1', 'Service', 'a', 'n'),
      'p/c/n/service.serving.knative.dev-a.yaml',
    ],
    ['a colon', clusterRole('system:auth'), 'p/c/_cluster/clusterrole-system%3aauth.yaml'],
    ['a percent sign', clusterRole('100%'), 'p/c/_cluster/clusterrole-100%25.yaml'],
    ['a slash', clusterRole('../../a'), 'p/c/_cluster/clusterrole-..%2f..%2fa.yaml'],
    ['capitals', clusterRole('Bob'), 'p/c/_cluster/clusterrole-%42ob.yaml'],
    ['beyond ASCII', clusterRole('é한'), 'p/c/_cluster/clusterrole-%e9%ud55c.yaml'],
    ['a namespace that climbs', object('v1', 'Service', 'a', '..'), 'p/c/%2e%2e/service-a.yaml'],
    ['a namespace with a slash', object('v1', 'Service', 'a', '/etc'), 'p/c/%2fetc/service-a.yaml'],
    ['a namespace named as our folder', object('v1', 'Service', 'a', '_cluster'), 'p/c/%5fcluster/service-a.yaml'],
    ['a namespace named as a device', object('v1', 'Service', 'a', 'aux'), 'p/c/%61ux/service-a.yaml'],
  ])('%s', (_, manifest, path) => {
    expect(placeIn(manifest, 'p/c')).toBe(path);
  });

  test('no prefix, no leading slash', () => {
    expect(placeIn(clusterRole('a'), '')).toBe('_cluster/clusterrole-a.yaml');
  });

  test('a custom kind is cluster-wide when its definition says so and it names no namespace', () => {
    const custom = customScopes([
      definition('acme.io', 'Gadget', 'Cluster'),
      definition('acme.io', 'Widget', 'Namespaced'),
    ]);
    expect(placeIn(object('acme.io/v1', 'Gadget', 'a'), '', custom)).toBe('_cluster/gadget.acme.io-a.yaml');
    expect(placeIn(object('acme.io/v1', 'Gadget', 'a', 'shop'), '', custom)).toBe('shop/gadget.acme.io-a.yaml');
    expect(placeIn(object('acme.io/v1', 'Widget', 'a'), '', custom)).toBe('default/widget.acme.io-a.yaml');
    expect(placeIn(object('other.io/v1', 'Gadget', 'a'), '', custom)).toBe('default/gadget.other.io-a.yaml');
  });

  test('a definition without a spec, or of another group, says nothing', () => {
    expect(
      customScopes([object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'a'), object('v1', 'Service', 'b')])
        .size,
    ).toBe(0);
    const foreign = { ...definition('acme.io', 'Gadget', 'Cluster'), apiVersion: 'acme.io/v1' };
    expect(customScopes([foreign]).size).toBe(0);
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
  fc.string({
    unit: fc.constantFrom('.', '/', '%', '_', 'a', 'A', ':', '\\', '2', 'e', '-', '\0', '\ud800'),
    minLength: 1,
    maxLength: 6,
  }),
  fc.constantFrom('.', '..', 'CON', 'con', 'nul', 'com1', '%2e%2e', '%', '_cluster', '~', ' ', 'a.'),
);

test('a path has one folder and one file that every file system can hold', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, namespace) => {
      expect(placeIn(object('v1', 'Secret', name, namespace), 'p')).toMatch(
        /^p\/[a-z0-9%-]+\/secret-[a-z0-9%._-]+\.yaml$/,
      );
    }),
  );
});

test('the name and namespace can be read back, so different ones never share a file', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, namespace) => {
      const [folder = '', file = ''] = placeIn(object('v1', 'Secret', name, namespace), '').split('/');
      expect([unescape(folder), unescape(file)]).toEqual([namespace, `secret-${name}.yaml`]);
    }),
  );
});

function unescape(text: string): string {
  return text.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/g, (_, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );
}
