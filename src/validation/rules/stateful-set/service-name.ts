import type { StatefulSet } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the name of the Service that the pods of a StatefulSet are called by. */
export const serviceName = objectRule<StatefulSet>({
  id: 'stateful-set/service-name',
  scope: 'server',
  severity: 'error',
  description: 'The Service that a StatefulSet names has a name of lower-case letters, digits and "-".',
  rationale: "The API server refuses the StatefulSet: the name becomes a part of the pods' names in DNS.",
  remediation: 'Write the name of the Service.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  since: '1.33',
  kinds: ['apps/v1 StatefulSet'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: db }
      spec:
        serviceName: db
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
          serviceName: My_DB
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: db }] }
        `,
        path: '/spec/serviceName',
        message: '"My_DB" has a capital letter and "_"',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec?.serviceName) return;
    report(nameFault('dns1123Label', spec.serviceName, '/spec/serviceName'));
  },
});
