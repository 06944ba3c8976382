import type { StatefulSet } from '../../../kubernetes/generated/types.js';
import { intOrPercentFault, isZero, percentOver100Fault } from '../../faults/int-or-percent.js';
import { objectRule } from '../../rule.js';

/** Judges how a StatefulSet replaces its pods. */
export const updateStrategy = objectRule<StatefulSet>({
  id: 'stateful-set/update-strategy',
  scope: 'server',
  severity: 'error',
  description: 'A StatefulSet speaks of a rolling update only where it makes one, and lets pods be missing up to 100%.',
  rationale:
    'The API server refuses the StatefulSet. It looks at maxUnavailable where MaxUnavailableStatefulSet is on.',
  remediation: 'Remove rollingUpdate for OnDelete; write a maxUnavailable over 0 for RollingUpdate.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies',
  kinds: ['apps/v1 StatefulSet'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: db }
      spec:
        serviceName: db
        updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 2 } }
        selector: { matchLabels: { app: db } }
        template:
          metadata: { labels: { app: db } }
          spec: { containers: [{ name: db, image: db }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db }
        spec:
          serviceName: db
          updateStrategy: { type: OnDelete, rollingUpdate: { partition: 2 } }
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: db }] }
        `,
        path: '/spec/updateStrategy/rollingUpdate',
        message: 'OnDelete replaces no pod by itself, so rollingUpdate has no meaning',
      },
    ],
  },
  check({ spec }, report, context) {
    const { type, rollingUpdate: update } = spec?.updateStrategy ?? {};
    if (update == null) return;
    const path = '/spec/updateStrategy/rollingUpdate';
    if (type === 'OnDelete') {
      const message = 'OnDelete replaces no pod by itself, so rollingUpdate has no meaning';
      report({ path, message, help: 'remove rollingUpdate, or write the type RollingUpdate' });
      return;
    }
    const { maxUnavailable } = update;
    if (maxUnavailable == null || !context.has('MaxUnavailableStatefulSet')) return;
    const at = `${path}/maxUnavailable`;
    report(intOrPercentFault(maxUnavailable, at) ?? percentOver100Fault(maxUnavailable, at));
    if (!isZero(maxUnavailable)) return;
    report({ path: at, message: 'maxUnavailable is 0, so no pod can be replaced', help: 'write 1 or more' });
  },
});
