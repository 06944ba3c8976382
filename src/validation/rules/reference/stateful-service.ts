import type { Service, StatefulSet } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { leadsToPods, podsOfService } from '../../../relations/services.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

const STATEFUL_SET = `apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db, namespace: shop }
        spec:
          serviceName: db
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: example.com/db:5 }] }`;

const database = (service: string): string => `
        ${STATEFUL_SET}
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: db, namespace: shop }
        spec: ${service}
        `;

/** The Service that a StatefulSet names is there, headless, and selects its pods. */
export const statefulService = objectRule<StatefulSet & Manifest>({
  id: 'reference/stateful-service',
  scope: 'references',
  severity: 'warning',
  description: 'The Service that a StatefulSet names is there, headless, and selects its pods.',
  rationale: 'The pods have no names of their own in DNS, by which members of a cluster find each other.',
  remediation: 'Add a Service of that name with `clusterIP: None` and the labels of the pods as its selector.',
  kinds: ['apps/v1 StatefulSet'],
  examples: {
    valid: [database('{ clusterIP: None, selector: { app: db }, ports: [{ port: 5432 }] }')],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        ${STATEFUL_SET}
        `,
        path: '/spec/serviceName',
        message: 'Service "db" of namespace "shop" is not among the objects',
      },
      {
        yaml: database('{ selector: { app: db }, ports: [{ port: 5432 }] }'),
        path: '/spec/serviceName',
        message: 'Service "db" is not headless',
      },
      {
        yaml: database('{ clusterIP: None, selector: { app: bd }, ports: [{ port: 5432 }] }'),
        path: '/spec/serviceName',
        message: 'Service "db" does not select the pods of the StatefulSet',
      },
    ],
  },
  check(object, report, context) {
    const { set } = context;
    const name = object.spec?.serviceName;
    if (!name) return;
    const path = '/spec/serviceName';
    const namespace = namespaceOf(object);
    const absent = absence({ group: '', kind: 'Service', namespace, name }, path, context);
    if (absent) report({ ...absent, severity: 'warning' });
    const service = set.find('', 'Service', namespace, name);
    if (service === undefined || !set.isSound(service)) return;
    if ((service as Service).spec?.clusterIP !== 'None') {
      report({ path, message: `Service "${name}" is not headless`, help: 'write clusterIP: None in the Service' });
    } else if (leadsToPods(service as Service) && !podsOfService(set, service).some((one) => one.object === object)) {
      const labels = Object.entries(object.spec?.template?.metadata?.labels ?? {}).map((pair) => pair.join(': '));
      report({
        path,
        message: `Service "${name}" does not select the pods of the StatefulSet`,
        help: `write labels of the pods into its selector: ${labels.join(', ')}`,
      });
    }
  },
});
