import { expect, test } from 'vitest';
import { compareApplyOrder } from '../../src/manifests/apply-order.js';
import type { Manifest } from '../../src/manifests/manifest.js';

const object = (kind: string, name: string): Manifest => ({ apiVersion: 'v1', kind, metadata: { name } });

test('what others stand on comes first, names order one kind', () => {
  const expected = [
    ...[
      object('CustomResourceDefinition', 'a'),
      object('Namespace', 'z'),
      object('ResourceQuota', 'a'),
      object('ServiceAccount', 'a'),
    ],
    ...[
      object('Role', 'a'),
      object('RoleBinding', 'a'),
      object('ConfigMap', 'a'),
      object('ConfigMap', 'b'),
      object('Secret', 'a'),
    ],
    ...[
      object('PersistentVolumeClaim', 'a'),
      object('NetworkPolicy', 'a'),
      object('Service', 'a'),
      object('ExternalSecret', 'a'),
    ],
    ...[object('Gadget', 'a'), object('StatefulSet', 'a'), object('Deployment', 'a'), object('Job', 'a')],
    ...[object('HorizontalPodAutoscaler', 'a'), object('Ingress', 'a'), object('ValidatingWebhookConfiguration', 'a')],
  ];
  expect(expected.toReversed().toSorted(compareApplyOrder)).toEqual(expected);
});
