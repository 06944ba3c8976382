import { defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { requestOf } from '../../../relations/pod-resources.js';
import type { PartRule } from '../../rule.js';

/** Each container that goes on running requests CPU and memory. */
export const requests: PartRule = {
  id: 'reliability/requests',
  scope: 'practice',
  severity: 'warning',
  description: 'Each container that goes on running requests CPU and memory.',
  rationale:
    'The scheduler puts pods onto nodes that are full, and they are the first to be ended when memory runs short.',
  remediation:
    'Write `resources.requests` of what the program takes on a usual day, or add a LimitRange with defaults to the namespace.',
  on: 'container',
  examples: {
    valid: [
      `
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
                resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
      `,
    ],
    invalid: [
      {
        yaml: `
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
                  resources: { requests: { cpu: 100m } }
        `,
        path: '/spec/template/spec/containers/0/resources/requests',
        message: 'container "web" requests no memory',
      },
    ],
  },
  check({ path, container, role, pod }, report, { set }) {
    if (role !== 'main' && role !== 'sidecar') return;
    const defaults = defaultsOfLimits(set, namespaceOf(pod.object));
    const missing = ['cpu', 'memory'].filter(
      (resource) =>
        requestOf(container, resource, defaults) === undefined && requestOf(pod.spec, resource) === undefined,
    );
    if (missing.length === 0) return;
    report({
      path: `${path}/resources/requests`,
      message: `container "${container.name}" requests no ${missing.join(' and no ')}`,
      help: `write resources.requests of ${missing.join(' and ')}`,
    });
  },
};
