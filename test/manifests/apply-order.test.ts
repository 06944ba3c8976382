import { expect, test } from 'vitest';
import { compareApplyOrder } from '../../src/manifests/apply-order.js';

test('what others stand on comes first, names order one kind', () => {
  const expected = `
    CustomResourceDefinition/a Namespace/z ResourceQuota/a ServiceAccount/a Role/a RoleBinding/a ConfigMap/a ConfigMap/b
    Secret/a PersistentVolumeClaim/a NetworkPolicy/a Service/a ExternalSecret/a Gadget/a StatefulSet/a Deployment/a Job/a
    HorizontalPodAutoscaler/a Ingress/a ValidatingWebhookConfiguration/a`
    .trim()
    .split(/\s+/);
  const objects = expected.map((text) => {
    const [kind = '', name = ''] = text.split('/');
    return { apiVersion: 'v1', kind, metadata: { name } };
  });
  const sorted = objects.toReversed().toSorted(compareApplyOrder);
  expect(sorted.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual(expected);
});
