import type { Deployment } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** What a Deployment has when it says nothing, in seconds. */
const DEFAULT_DEADLINE = 600;

/** Judges whether a rollout can succeed before it counts as failed. */
export const progressDeadline = objectRule<Deployment>({
  id: 'deployment/progress-deadline',
  scope: 'server',
  severity: 'error',
  description: 'A rollout has more time than a pod must be ready for before it counts: more than minReadySeconds.',
  rationale:
    'The API server refuses the Deployment: every rollout would count as failed. Unsaid, the time is 600 seconds.',
  remediation: 'Write a progressDeadlineSeconds above minReadySeconds.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds',
  kinds: ['apps/v1 Deployment'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        minReadySeconds: 600
        progressDeadlineSeconds: 601
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
          minReadySeconds: 600
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/progressDeadlineSeconds',
        message: 'a rollout has 600 seconds, and a pod must be ready for 600 of them',
      },
    ],
  },
  check({ spec }, report) {
    if (spec == null) return;
    const deadline = spec.progressDeadlineSeconds ?? DEFAULT_DEADLINE;
    const ready = spec.minReadySeconds ?? 0;
    if (deadline > ready) return;
    report({
      path: '/spec/progressDeadlineSeconds',
      message: `a rollout has ${deadline} seconds, and a pod must be ready for ${ready} of them`,
      help: `write a progressDeadlineSeconds above ${Math.max(ready, 0)}, as in ${Math.max(ready, 0) + DEFAULT_DEADLINE}`,
    });
  },
});
