import type { Service } from '../../../kubernetes/generated/types.js';
import { identityOf, keyOf } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import type { SetRule } from '../../rule.js';

/** A fixed port of the nodes is taken by one Service only. */
export const nodePort: SetRule = {
  id: 'reference/node-port',
  scope: 'references',
  severity: 'error',
  description: 'A fixed port of the nodes is taken by one Service only.',
  rationale: 'The API server refuses the second Service.',
  remediation: 'Leave `nodePort` out of one of them, or give it another number.',
  on: 'set',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { type: NodePort, selector: { app: web }, ports: [{ port: 80, nodePort: 30080 }] }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: api, namespace: shop }
      spec: { type: NodePort, selector: { app: api }, ports: [{ port: 80, nodePort: 30081 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { type: NodePort, selector: { app: web }, ports: [{ port: 80, nodePort: 30080 }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { type: NodePort, selector: { app: api }, ports: [{ port: 80, nodePort: 30080 }] }
        `,
        path: '/spec/ports/0/nodePort',
        message: 'TCP port 30080 of the nodes is taken by Service "web" of namespace "shop"',
      },
    ],
  },
  check(set, report) {
    const taken = new Map<string, { readonly key: string; readonly by: string }>();
    for (const object of set.ofKind('', 'Service')) {
      const by = `Service "${object.metadata.name}" of namespace "${namespaceOf(object)}"`;
      const key = keyOf(identityOf(object));
      for (const { path, port, protocol } of nodePorts(object as Service)) {
        const first = taken.get(`${protocol} ${port}`);
        if (first === undefined) taken.set(`${protocol} ${port}`, { key, by });
        else if (first.key !== key) {
          report(object, {
            path,
            message: `${protocol} port ${port} of the nodes is taken by ${first.by}`,
            help: 'remove it, so that the cluster picks one, or write another number',
          });
        }
      }
    }
  },
};

function nodePorts({ spec }: Service) {
  const ports = (spec?.ports ?? []).flatMap((port, index) =>
    port?.nodePort
      ? [{ path: `/spec/ports/${index}/nodePort`, port: port.nodePort, protocol: port.protocol ?? 'TCP' }]
      : [],
  );
  const health = spec?.healthCheckNodePort;
  return health ? [...ports, { path: '/spec/healthCheckNodePort', port: health, protocol: 'TCP' }] : ports;
}
