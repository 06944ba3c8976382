import type { StatefulSet } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the names of claim templates. */
export const claimTemplateName = objectRule<StatefulSet>({
  id: 'stateful-set/claim-template-name',
  scope: 'server',
  severity: 'error',
  description: 'A claim template has a name of lower-case letters, digits and "-".',
  rationale: 'The API server refuses the StatefulSet: the name becomes that of a volume of the pods.',
  remediation: 'Write a short name, as in data, and mount the volume by it.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates',
  since: '1.34',
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
        volumeClaimTemplates:
          - metadata: { name: data }
            spec:
              accessModes: [ReadWriteOnce]
              resources: { requests: { storage: 1Gi } }
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
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: db }] }
          volumeClaimTemplates:
            - metadata: { name: db.data }
              spec:
                accessModes: [ReadWriteOnce]
                resources: { requests: { storage: 1Gi } }
        `,
        path: '/spec/volumeClaimTemplates/0/metadata/name',
        message: '"db.data" has "."',
      },
    ],
  },
  check({ spec }, report) {
    spec?.volumeClaimTemplates?.forEach((template, index) => {
      const path = `/spec/volumeClaimTemplates/${index}/metadata/name`;
      report(nameFault('dns1123Label', template?.metadata?.name ?? '', path));
    });
  },
});
