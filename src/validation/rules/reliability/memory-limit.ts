import { defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { limitOf } from '../../../relations/pod-resources.js';
import type { PartRule } from '../../rule.js';

/** Each container that goes on running has a limit of memory. */
export const memoryLimit: PartRule = {
  id: 'reliability/memory-limit',
  scope: 'practice',
  severity: 'warning',
  description: 'Each container that goes on running has a limit of memory.',
  rationale: 'A program that leaks takes the memory of its node, and the node ends pods of others.',
  remediation: 'Write `resources.limits.memory`, best the same as is requested.',
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
                  resources: { requests: { cpu: 100m, memory: 128Mi } }
        `,
        path: '/spec/template/spec/containers/0/resources/limits/memory',
        message: 'container "web" has no limit of memory',
      },
    ],
  },
  check({ path, container, role, pod }, report, { set }) {
    if (role !== 'main' && role !== 'sidecar') return;
    const defaults = defaultsOfLimits(set, namespaceOf(pod.object));
    if ((limitOf(container, 'memory', defaults) ?? limitOf(pod.spec, 'memory')) !== undefined) return;
    report({
      path: `${path}/resources/limits/memory`,
      message: `container "${container.name}" has no limit of memory`,
      help: 'write resources.limits.memory, best the same as is requested',
    });
  },
};
