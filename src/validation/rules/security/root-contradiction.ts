import type { PartRule } from '../../rule.js';

/** No container is to be user 0 and not root at once. */
export const rootContradiction: PartRule = {
  id: 'security/root-contradiction',
  scope: 'practice',
  severity: 'error',
  description: 'No container is to be user 0 and not root at once.',
  rationale: 'The node refuses to start the container: CreateContainerConfigError.',
  remediation: 'Write another user, or `runAsNonRoot: false` where it must be root.',
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
            securityContext: { runAsNonRoot: true, runAsUser: 1000 }
            containers:
              - name: web
                image: example.com/web:1.4.0
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
              securityContext: { runAsNonRoot: true, runAsUser: 0 }
              containers:
                - name: web
                  image: example.com/web:1.4.0
        `,
        path: '/spec/template/spec/containers/0/securityContext/runAsUser',
        message: 'container "web" is to run as user 0 and must not be root',
      },
    ],
  },
  check({ path, container, pod }, report) {
    const user = container.securityContext?.runAsUser ?? pod.spec.securityContext?.runAsUser;
    const mustNot = container.securityContext?.runAsNonRoot ?? pod.spec.securityContext?.runAsNonRoot;
    if (user !== 0 || !mustNot) return;
    report({
      path: `${path}/securityContext/runAsUser`,
      message: `container "${container.name}" is to run as user 0 and must not be root`,
      help: 'write the number of another user, or runAsNonRoot: false',
    });
  },
};
