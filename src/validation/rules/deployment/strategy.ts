import type { Deployment } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Judges whether a Deployment says how to replace pods only where it replaces them bit by bit. */
export const strategy = objectRule<Deployment>({
  id: 'deployment/strategy',
  scope: 'server',
  severity: 'error',
  description: 'A Deployment with the strategy Recreate says nothing of a rolling update.',
  rationale: 'The API server refuses the Deployment: Recreate stops all pods before it starts new ones.',
  remediation: 'Remove rollingUpdate, or write the type RollingUpdate.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  kinds: ['apps/v1 Deployment'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        strategy: { type: Recreate }
        selector: { matchLabels: { app: api } }
        template:
          metadata: { labels: { app: api } }
          spec: { containers: [{ name: api, image: api }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          strategy: { type: Recreate, rollingUpdate: { maxSurge: 1 } }
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/strategy/rollingUpdate',
        message: 'Recreate stops all pods at once, so rollingUpdate has no meaning',
      },
    ],
  },
  check({ spec }, report) {
    if (spec?.strategy?.type !== 'Recreate' || spec.strategy.rollingUpdate == null) return;
    report({
      path: '/spec/strategy/rollingUpdate',
      message: 'Recreate stops all pods at once, so rollingUpdate has no meaning',
      help: 'remove rollingUpdate, or write the type RollingUpdate',
    });
  },
});
