import { groupOf } from '../../../manifests/manifest.js';
import { builtInKind } from '../../../kubernetes/kinds.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { type Autoscaler, SCALABLE, targetOf } from '../../../relations/scaling.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Each autoscaler scales something that is there and can be scaled. */
export const scaleTarget = objectRule<Autoscaler>({
  id: 'reference/scale-target',
  scope: 'references',
  severity: 'error',
  description: 'Each autoscaler scales something that is there and can be scaled.',
  rationale:
    'The autoscaler only tells in its conditions that it found no target, and the number of pods stays as it is.',
  remediation: 'Name a Deployment, StatefulSet or ReplicaSet of apps/v1 in the same namespace.',
  kinds: ['autoscaling/v1 HorizontalPodAutoscaler', 'autoscaling/v2 HorizontalPodAutoscaler'],
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
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: wbe }
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
        path: '/spec/scaleTargetRef/name',
        message: 'Deployment "wbe" of namespace "shop" is not among the objects',
      },
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: DaemonSet, name: web }
          maxReplicas: 5
        `,
        path: '/spec/scaleTargetRef/kind',
        message: 'a DaemonSet cannot be scaled',
      },
    ],
  },
  check(scaler, report, context) {
    const { apiVersion, kind, name } = targetOf(scaler);
    if (kind === '' || name === '') return;
    const version = Object.hasOwn(SCALABLE, kind) ? SCALABLE[kind] : undefined;
    if (version === undefined && builtInKind(apiVersion, kind)) {
      report({
        path: '/spec/scaleTargetRef/kind',
        message: `a ${kind} cannot be scaled`,
        help: `write one of ${Object.keys(SCALABLE).join(', ')}`,
      });
      return;
    }
    if (version !== undefined && groupOf(version) !== groupOf(apiVersion)) {
      report({
        path: '/spec/scaleTargetRef/apiVersion',
        message: `a ${kind} of "${apiVersion}" is none that the cluster can scale`,
        help: `write apiVersion: ${version}`,
      });
      return;
    }
    const wanted = { group: groupOf(apiVersion), kind, namespace: namespaceOf(scaler), name };
    report(absence(wanted, '/spec/scaleTargetRef/name', context));
  },
});
