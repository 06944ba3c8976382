import { describe, expect, test } from 'vitest';
import { inWaves } from '../../src/gitops/waves.js';
import type { Manifest } from '../../src/manifests/manifest.js';

const object = (apiVersion: string, kind: string, annotations?: Record<string, string>): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'x', namespace: 'shop', ...(annotations && { annotations }) },
});
const EXTERNAL = object('external-secrets.io/v1', 'ExternalSecret');
const EARLY = [
  object('v1', 'Namespace'),
  object('v1', 'ServiceAccount'),
  object('v1', 'ConfigMap'),
  object('networking.k8s.io/v1', 'NetworkPolicy'),
  object('rbac.authorization.k8s.io/v1', 'RoleBinding'),
  object('external-secrets.io/v1', 'SecretStore'),
  object('generators.external-secrets.io/v1alpha1', 'Password'),
];
// Whose health waits for pods, or for something outside: none may hold back what comes after it.
const LATE = [
  object('apps/v1', 'Deployment'),
  object('batch/v1', 'Job', { 'argocd.argoproj.io/sync-options': 'Force=true' }),
  object('v1', 'PersistentVolumeClaim'),
  object('v1', 'Service'),
  object('networking.k8s.io/v1', 'Ingress'),
  object('gateway.networking.k8s.io/v1', 'HTTPRoute'),
  object('keda.sh/v1alpha1', 'ScaledObject'),
  object('cert-manager.io/v1', 'Certificate'),
  object('acme.io/v1', 'Secret'),
];
const wave = ({ metadata }: Manifest) => metadata.annotations?.['argocd.argoproj.io/sync-wave'];

describe('waves', () => {
  test('what may need a Secret comes after what makes it, and what that stands on', () => {
    const waved = inWaves([...LATE, EXTERNAL, ...EARLY]);
    expect(waved.map(wave)).toEqual([...LATE.map(() => '1'), ...[EXTERNAL, ...EARLY].map(() => undefined)]);
    expect(waved[1]?.metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-options': 'Force=true',
      'argocd.argoproj.io/sync-wave': '1',
    });
  });

  test('there are none where no operator makes a Secret', () => {
    const objects = [...LATE, ...EARLY];
    expect(inWaves(objects)).toBe(objects);
  });

  test.each(['argocd.argoproj.io/sync-wave', 'argocd.argoproj.io/hook', 'helm.sh/hook'])(
    'an order of one’s own, by %s, is left alone',
    (key) => {
      const objects = [EXTERNAL, ...LATE, object('batch/v1', 'Job', { [key]: 'x' })];
      expect(inWaves(objects)).toBe(objects);
    },
  );
});
