import type { Service } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

const DAY = 86_400;

/** Judges how long a client keeps its pod. */
export const sessionAffinity = objectRule<Service>({
  id: 'service/session-affinity',
  scope: 'server',
  severity: 'error',
  description: 'A client keeps its pod for 1 to 86400 seconds.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write at least one second and at most a day as timeoutSeconds.',
  see: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec:
        sessionAffinity: ClientIP
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } }
        ports: [{ port: 80 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec:
          sessionAffinity: ClientIP
          sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }
          ports: [{ port: 80 }]
        `,
        path: '/spec/sessionAffinityConfig/clientIP/timeoutSeconds',
        message: 'timeoutSeconds is 86401',
      },
    ],
  },
  check({ spec }, report) {
    const seconds = spec?.sessionAffinityConfig?.clientIP?.timeoutSeconds;
    // Without the affinity the server drops its settings.
    if (!isSet(seconds) || spec?.sessionAffinity !== 'ClientIP' || (seconds > 0 && seconds <= DAY)) return;
    report({
      path: '/spec/sessionAffinityConfig/clientIP/timeoutSeconds',
      message: `timeoutSeconds is ${seconds}`,
      help: `write 1 to ${DAY}`,
    });
  },
});
