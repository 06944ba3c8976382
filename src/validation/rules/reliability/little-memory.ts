import { limitOf, nanos } from '../../../relations/pod-resources.js';
import type { PartRule } from '../../rule.js';

/** A limit of memory leaves room for a process. */
export const littleMemory: PartRule = {
  id: 'reliability/little-memory',
  scope: 'practice',
  severity: 'warning',
  description: 'A limit of memory leaves room for a process: 6 MiB at least.',
  rationale:
    'What starts a container takes some of its memory first, so with less it is ended before its program begins. Mostly the unit is missing: `memory: 512` is 512 bytes.',
  remediation: 'Write the limit with its unit, as in `512Mi`.',
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
                resources: { requests: { cpu: 100m, memory: 6Mi }, limits: { memory: 6Mi } }
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
                  resources: { requests: { cpu: 100m, memory: 512 }, limits: { memory: 512 } }
        `,
        path: '/spec/template/spec/containers/0/resources/limits/memory',
        message: 'container "web" may use 512 bytes of memory, too little to start with',
      },
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
                  resources: { requests: { cpu: 100m, memory: 2Mi }, limits: { memory: 2Mi } }
        `,
        path: '/spec/template/spec/containers/0/resources/limits/memory',
        message: 'container "web" may use 2Mi of memory, too little to start with',
      },
    ],
  },
  check({ path, container }, report) {
    const limit = limitOf(container, 'memory');
    const amount = nanos(limit);
    // None is no limit to the runtime.
    if (limit === undefined || amount <= 0n || amount >= LEAST) return;
    const bare = /^[\d.]+$/.test(String(limit));
    report({
      path: `${path}/resources/limits/memory`,
      message: `container "${container.name}" may use ${limit}${bare ? ' bytes' : ''} of memory, too little to start with`,
      help: bare && amount < MEBI ? `write the unit: ${limit}Mi` : 'write 6Mi or more',
    });
  },
};

const MEBI = 2n ** 20n * 10n ** 9n;

const LEAST = 6n * MEBI;
