import type { EndpointSlice } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

const MOST = { endpoints: 1000, ports: 20_000, addresses: 100 } as const;

/** Judges how much is in a slice. */
export const size = objectRule<EndpointSlice>({
  id: 'endpoint-slice/size',
  scope: 'server',
  severity: 'error',
  description: 'An EndpointSlice has at most 1000 endpoints and 20000 ports, and an endpoint 1 to 100 addresses.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Spread the endpoints over several slices of the same Service.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: IPv4
      endpoints: [{ addresses: [203.0.113.7] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [] }]
        `,
        path: '/endpoints/0/addresses',
        message: 'the endpoint has no address',
      },
    ],
  },
  check({ endpoints, ports }, report) {
    const judge = (what: keyof typeof MOST, count: number, path: string): void => {
      if (count <= MOST[what]) return;
      report({ path, message: `there are ${count} ${what}`, help: `write ${MOST[what]} at most` });
    };
    judge('endpoints', (endpoints ?? []).length, '/endpoints');
    judge('ports', (ports ?? []).length, '/ports');
    endpoints?.forEach((endpoint, index) => {
      const path = `/endpoints/${index}/addresses`;
      const count = (endpoint?.addresses ?? []).length;
      judge('addresses', count, path);
      if (count === 0)
        report({ path, message: 'the endpoint has no address', help: 'write one, or remove the endpoint' });
    });
  },
});
