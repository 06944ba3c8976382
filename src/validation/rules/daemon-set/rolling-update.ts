import type { DaemonSet } from '../../../kubernetes/generated/types.js';
import { intOrPercentFault, isZero, percentOver100Fault } from '../../faults/int-or-percent.js';
import { objectRule } from '../../rule.js';

/** Judges how a DaemonSet replaces the pods of its nodes. */
export const rollingUpdate = objectRule<DaemonSet>({
  id: 'daemon-set/rolling-update',
  scope: 'server',
  severity: 'error',
  description:
    'A rolling update of a DaemonSet lets nodes lack their pod or have a second one: just one of both, up to 100%.',
  rationale:
    'The API server refuses the DaemonSet. Unsaid, one node at a time lacks its pod and none has a second one.',
  remediation: 'Write maxUnavailable alone, or maxSurge with maxUnavailable 0.',
  see: 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
  kinds: ['apps/v1 DaemonSet'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: { name: logs }
      spec:
        updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 10% } }
        selector: { matchLabels: { app: logs } }
        template:
          metadata: { labels: { app: logs } }
          spec: { containers: [{ name: logs, image: logs }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: logs }
        spec:
          updateStrategy: { rollingUpdate: { maxSurge: 1 } }
          selector: { matchLabels: { app: logs } }
          template:
            metadata: { labels: { app: logs } }
            spec: { containers: [{ name: logs, image: logs }] }
        `,
        path: '/spec/updateStrategy/rollingUpdate/maxSurge',
        message: 'maxSurge is 1 while maxUnavailable is 1: just one of them can be over 0',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: logs }
        spec:
          updateStrategy: { rollingUpdate: { maxUnavailable: 0 } }
          selector: { matchLabels: { app: logs } }
          template:
            metadata: { labels: { app: logs } }
            spec: { containers: [{ name: logs, image: logs }] }
        `,
        path: '/spec/updateStrategy/rollingUpdate/maxUnavailable',
        message: 'maxUnavailable and maxSurge are both 0, so no pod can be replaced',
      },
    ],
  },
  check({ spec }, report) {
    const { type, rollingUpdate: update } = spec?.updateStrategy ?? {};
    if (update == null || type === 'OnDelete') return;
    const path = '/spec/updateStrategy/rollingUpdate';
    const maxUnavailable = update.maxUnavailable ?? 1;
    const maxSurge = update.maxSurge ?? 0;
    const faults = Object.entries({ maxUnavailable, maxSurge }).flatMap(([name, value]) => [
      intOrPercentFault(value, `${path}/${name}`),
      percentOver100Fault(value, `${path}/${name}`),
    ]);
    for (const fault of faults) report(fault);
    if (faults.some((fault) => fault !== undefined) || isZero(maxUnavailable) !== isZero(maxSurge)) return;
    if (isZero(maxSurge)) {
      const message = 'maxUnavailable and maxSurge are both 0, so no pod can be replaced';
      report({ path: `${path}/maxUnavailable`, message, help: 'write 1 for one of them' });
    } else {
      const message = `maxSurge is ${maxSurge} while maxUnavailable is ${maxUnavailable}: just one of them can be over 0`;
      report({ path: `${path}/maxSurge`, message, help: 'write maxUnavailable: 0, or remove maxSurge' });
    }
  },
});
