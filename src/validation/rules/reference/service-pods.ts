import type { Service } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { leadsToPods, podsOfService } from '../../../relations/services.js';
import { nobodySelected } from '../../faults/nobody-selected.js';
import { objectRule } from '../../rule.js';

/** Each Service that selects pods by labels finds some among the objects. */
export const servicePods = objectRule<Service & Manifest>({
  id: 'reference/service-pods',
  scope: 'references',
  severity: 'error',
  description: 'Each Service that selects pods by labels finds some among the objects.',
  rationale: 'The Service is there and answers nothing: calls to it are refused or hang.',
  remediation:
    'Write labels into the selector that the pods have, all of them at once, and keep both in one namespace.',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { selector: { app: web }, ports: [{ port: 80 }] }
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
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: wbe }, ports: [{ port: 80 }] }
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
        path: '/spec/selector',
        message: 'no pod of namespace "shop" has the labels app=wbe',
      },
    ],
  },
  check(service, report, context) {
    if (!leadsToPods(service) || podsOfService(context.set, service).length > 0) return;
    report(nobodySelected(service, { matchLabels: service.spec?.selector }, '/spec/selector', context));
  },
});
