import type { Manifest } from '../../../manifests/manifest.js';
import { scalersOf } from '../../../relations/scaling.js';
import { objectRule } from '../../rule.js';

/** What an autoscaler scales says no number of replicas itself. */
export const scaleReplicas = objectRule<Manifest & { readonly spec?: { readonly replicas?: number } }>({
  id: 'reference/scale-replicas',
  scope: 'references',
  severity: 'warning',
  description: 'What an autoscaler scales says no number of replicas itself.',
  rationale: 'Each time the object is applied, the number of pods jumps to what is written, and back.',
  remediation: 'Remove `replicas` from the object that is scaled.',
  kinds: ['apps/v1 Deployment', 'apps/v1 StatefulSet', 'apps/v1 ReplicaSet', 'v1 ReplicationController'],
  examples: {
    valid: [
      `
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: web, namespace: shop }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
        maxReplicas: 5
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
          maxReplicas: 5
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          replicas: 3
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
        `,
        path: '/spec/replicas',
        message: 'replicas: 3 works against HorizontalPodAutoscaler "web"',
      },
    ],
  },
  check(object, report, { set }) {
    const replicas = object.spec?.replicas;
    const [scaler] = typeof replicas === 'number' ? scalersOf(set, object) : [];
    if (scaler === undefined) return;
    report({
      path: '/spec/replicas',
      message: `replicas: ${replicas} works against HorizontalPodAutoscaler "${scaler.metadata.name}"`,
      help: 'remove replicas',
    });
  },
});
