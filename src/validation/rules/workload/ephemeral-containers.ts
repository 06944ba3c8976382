import { atLeast } from '../../../kubernetes/versions.js';
import type { Rule } from '../../rule.js';

/** Judges whether a template asks for containers that only a running pod can get. */
export const ephemeralContainers: Rule = {
  id: 'workload/ephemeral-containers',
  scope: 'server',
  severity: 'error',
  description: 'A template of pods has no ephemeral containers.',
  rationale: 'The API server refuses the object: such containers are put into pods that run, to look into them.',
  remediation: 'Remove ephemeralContainers; use `kubectl debug` on a pod that runs.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        selector: { matchLabels: { app: api } }
        template:
          metadata: { labels: { app: api } }
          spec:
            ephemeralContainers: []
            containers: [{ name: api, image: api }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              ephemeralContainers: [{ name: debug, image: busybox }]
              containers: [{ name: api, image: api }]
        `,
        path: '/spec/template/spec/ephemeralContainers',
        message: 'a template takes no ephemeral containers',
      },
    ],
  },
  check({ object, path, spec }, report, { version }) {
    if (object.kind === 'Pod' || (spec.ephemeralContainers ?? []).length === 0) return;
    // Until then the server looked at hardly anything in the template of a StatefulSet.
    if (object.kind === 'StatefulSet' && !atLeast(version, '1.34')) return;
    report({
      path: `${path}/ephemeralContainers`,
      message: 'a template takes no ephemeral containers',
      help: 'remove them, and use `kubectl debug` on a pod that runs',
    });
  },
};
