import { nanos } from '../../../relations/pod-resources.js';
import type { PartRule } from '../../rule.js';

/** A request of cores is not one of thousandths that lost its unit. */
export const muchCpu: PartRule = {
  id: 'reliability/much-cpu',
  scope: 'practice',
  severity: 'warning',
  description: 'A container asks for less than 100 cores, or says thousandths of them.',
  rationale:
    'Few machines have so many cores, and a pod that fits on none waits for ever. Mostly the unit is missing: `cpu: 500` is 500 cores, and `500m` is half a core.',
  remediation: 'Write thousandths of a core with their unit, as in `500m`; 500 cores are `500000m`.',
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
                resources: { requests: { cpu: 64, memory: 6Gi }, limits: { memory: 6Gi } }
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
                  resources: { requests: { cpu: 500, memory: 512Mi }, limits: { memory: 512Mi } }
        `,
        path: '/spec/template/spec/containers/0/resources/requests/cpu',
        message: 'container "web" asks for 500 cores',
      },
    ],
  },
  check({ path, container }, report) {
    const amount = container.resources?.requests?.['cpu'];
    if (amount === undefined || !/^\d+$/.test(String(amount)) || nanos(amount) < MANY) return;
    report({
      path: `${path}/resources/requests/cpu`,
      message: `container "${container.name}" asks for ${amount} cores`,
      help: `write the unit: ${amount}m`,
    });
  },
};

const MANY = 100n * 10n ** 9n;
