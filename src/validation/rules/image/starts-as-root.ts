import { type KnownImage, knownImage } from '../../../kubernetes/known-images.js';
import type { PartRule } from '../../rule.js';

/** Well-known images that start as root, or as a user by name, get a user by number where the pod must not be root. */
export const startsAsRoot: PartRule = {
  id: 'image/starts-as-root',
  scope: 'practice',
  severity: 'warning',
  description:
    'Well-known images that start as root, or as a user by name, get a user by number where the pod must not be root.',
  rationale: 'The node refuses to start the container: CreateContainerConfigError.',
  remediation:
    'Write `runAsUser`, make the paths that the program writes to writable for it, or take an image that starts without root.',
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
            securityContext: { runAsNonRoot: true, runAsUser: 999 }
            containers:
              - name: web
                image: redis:8.0
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
              securityContext: { runAsNonRoot: true }
              containers:
                - name: web
                  image: redis:8.0
        `,
        path: '/spec/template/spec/containers/0/image',
        message: 'redis starts as root, which runAsNonRoot forbids',
      },
    ],
  },
  check({ path, container, pod }, report) {
    const own = container.securityContext;
    const shared = pod.spec.securityContext;
    const mustNot = own?.runAsNonRoot ?? shared?.runAsNonRoot ?? false;
    const user = own?.runAsUser ?? shared?.runAsUser ?? undefined;
    const known = mustNot && user === undefined ? knownImage(container.image ?? '') : undefined;
    if (known === undefined) return;
    report({
      path: `${path}/image`,
      message: known.byName
        ? `${known.name} starts as a user by name, and runAsNonRoot wants a number`
        : `${known.name} starts as root, which runAsNonRoot forbids`,
      help: advice(known),
    });
  },
};

function advice({ user, writes, port, instead }: KnownImage): string {
  const parts = [
    instead && `take ${instead}; or`,
    `write runAsUser: ${user}`,
    writes.length > 0 && `and mount something writable at ${writes.join(', ')}`,
    port !== undefined && `and let it listen above 1023, not on ${port}`,
  ];
  return parts.filter(Boolean).join(' ');
}
