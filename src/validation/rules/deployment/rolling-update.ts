import type { Deployment } from '../../../kubernetes/generated/types.js';
import { intOrPercentFault, isZero, percentOver100Fault } from '../../faults/int-or-percent.js';
import { objectRule } from '../../rule.js';

/** Judges how many pods a Deployment may lack or have beyond their number while it replaces them. */
export const rollingUpdate = objectRule<Deployment>({
  id: 'deployment/rolling-update',
  scope: 'server',
  severity: 'error',
  description: 'A rolling update lets a Deployment lack pods or have more than their number, each a count or a share.',
  rationale: 'The API server refuses the Deployment: with neither, no pod could ever be replaced.',
  remediation: 'Write numbers or percentages of which one at least is over 0, or leave rollingUpdate out.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  kinds: ['apps/v1 Deployment'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 150% } }
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
          strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 0% } }
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/strategy/rollingUpdate/maxUnavailable',
        message: 'maxUnavailable and maxSurge are both 0, so no pod can be replaced',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          strategy: { rollingUpdate: { maxUnavailable: 110% } }
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/strategy/rollingUpdate/maxUnavailable',
        message: 'maxUnavailable "110%" is more than all there are',
      },
    ],
  },
  check({ spec }, report) {
    const { type, rollingUpdate: update } = spec?.strategy ?? {};
    if (update == null || type === 'Recreate') return;
    const path = '/spec/strategy/rollingUpdate';
    const { maxUnavailable, maxSurge } = update;
    if (maxUnavailable != null) {
      report(intOrPercentFault(maxUnavailable, `${path}/maxUnavailable`));
      report(percentOver100Fault(maxUnavailable, `${path}/maxUnavailable`));
    }
    if (maxSurge != null) report(intOrPercentFault(maxSurge, `${path}/maxSurge`));
    if (maxUnavailable == null || maxSurge == null || !isZero(maxUnavailable) || !isZero(maxSurge)) return;
    report({
      path: `${path}/maxUnavailable`,
      message: 'maxUnavailable and maxSurge are both 0, so no pod can be replaced',
      help: 'write 1 for one of them',
    });
  },
});
