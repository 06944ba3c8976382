import { namespaceOf } from '../../../relations/object-set.js';
import { type Autoscaler, targetOf } from '../../../relations/scaling.js';
import type { SetRule } from '../../rule.js';

/** No two autoscalers scale the same object. */
export const scaleTwice: SetRule = {
  id: 'reference/scale-twice',
  scope: 'references',
  severity: 'error',
  description: 'No two autoscalers scale the same object.',
  rationale: 'They undo each other without end; the autoscalers say AmbiguousSelector and stop.',
  remediation: 'Put the metrics of both into one autoscaler.',
  on: 'set',
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
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web-memory, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
          maxReplicas: 5
        `,
        path: '/spec/scaleTargetRef',
        message: 'HorizontalPodAutoscaler "web" scales Deployment "web" already',
      },
    ],
  },
  check(set, report) {
    const first = new Map<string, string>();
    for (const object of set.ofKind('autoscaling', 'HorizontalPodAutoscaler')) {
      const { kind, name } = targetOf(object as Autoscaler);
      const target = `${namespaceOf(object)}/${kind}/${name}`;
      const other = first.get(target);
      if (other === undefined) first.set(target, object.metadata.name);
      // The same autoscaler twice is a duplicate object.
      else if (other !== object.metadata.name) {
        report(object, {
          path: '/spec/scaleTargetRef',
          message: `HorizontalPodAutoscaler "${other}" scales ${kind} "${name}" already`,
          help: 'put the metrics of both into one autoscaler',
        });
      }
    }
  },
};
