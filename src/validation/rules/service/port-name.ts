import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf } from '../../../kubernetes/service.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the names of ports. */
export const portName = objectRule<Service>({
  id: 'service/port-name',
  scope: 'server',
  severity: 'error',
  description: 'Ports of a Service with several have names, each its own, and names are DNS labels.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Name each port after what it serves, such as `http` or `metrics`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { ports: [{ name: http, port: 80 }, { name: metrics, port: 9090 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ name: http, port: 80 }, { port: 9090 }] }
        `,
        path: '/spec/ports/1/name',
        message: 'port 9090 has no name, and the Service has several ports',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ name: http, port: 80 }, { name: http, port: 8080 }] }
        `,
        path: '/spec/ports/1/name',
        message: 'another port is named "http" too',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ name: Web, port: 80 }] }
        `,
        path: '/spec/ports/0/name',
        message: '"Web" has a capital letter',
      },
    ],
  },
  check({ spec }, report) {
    const ports = portsOf(spec ?? {});
    const names = new Set<string>();
    ports.forEach(({ name, port }, index) => {
      const path = `/spec/ports/${index}/name`;
      if (!name) {
        const message = `port ${port ?? index} has no name, and the Service has several ports`;
        if (ports.length > 1) report({ path, message, help: 'name each port after what it serves, such as http' });
        return;
      }
      report(nameFault('dns1123Label', name, path));
      if (names.has(name))
        report({ path, message: `another port is named "${name}" too`, help: 'give each a name of its own' });
      names.add(name);
    });
  },
});
