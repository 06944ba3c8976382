import type { Service } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';

const MODE = 'service.kubernetes.io/topology-mode';
const HINTS = 'service.kubernetes.io/topology-aware-hints';

/** Finds two annotations for one thing that say different things. */
export const topologyMode = objectRule<Service>({
  id: 'service/topology-mode',
  scope: 'server',
  severity: 'error',
  description: 'The annotations topology-mode and topology-aware-hints, where both are there, say the same.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Remove the older annotation, topology-aware-hints.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api, annotations: { service.kubernetes.io/topology-mode: Auto } }
      spec: { ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: api
          annotations:
            service.kubernetes.io/topology-mode: Auto
            service.kubernetes.io/topology-aware-hints: Disabled
        spec: { ports: [{ port: 80 }] }
        `,
        path: '/metadata/annotations/service.kubernetes.io~1topology-mode',
        message: 'topology-mode is "Auto", but topology-aware-hints is "Disabled"',
      },
    ],
  },
  check({ metadata }, report) {
    const annotations = metadata?.annotations ?? {};
    if (!Object.hasOwn(annotations, MODE) || !Object.hasOwn(annotations, HINTS)) return;
    const [mode, hints] = [annotations[MODE] ?? '', annotations[HINTS] ?? ''];
    if (mode === hints) return;
    report({
      path: below('/metadata/annotations', MODE),
      message: `topology-mode is "${mode}", but topology-aware-hints is "${hints}"`,
      help: 'remove topology-aware-hints',
    });
  },
});
