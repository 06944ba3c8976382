import type { Endpoints } from '../../../kubernetes/endpoints.js';
import { objectRule } from '../../rule.js';

/** Finds subsets without addresses. */
export const subset = objectRule<Endpoints>({
  id: 'endpoints/subset',
  scope: 'server',
  severity: 'error',
  description: 'Each subset of Endpoints has addresses, ready or not.',
  rationale: 'The API server refuses the Endpoints.',
  remediation: 'Write addresses or notReadyAddresses, or remove the subset.',
  kinds: ['v1 Endpoints'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Endpoints
      metadata: { name: db }
      subsets: [{ addresses: [{ ip: 203.0.113.7 }], ports: [{ port: 5432 }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ ports: [{ port: 5432 }] }]
        `,
        path: '/subsets/0',
        message: 'the subset has no addresses',
      },
    ],
  },
  check({ subsets }, report) {
    subsets?.forEach((one, index) => {
      if ((one?.addresses ?? []).length > 0 || (one?.notReadyAddresses ?? []).length > 0) return;
      const help = 'write addresses or notReadyAddresses, or remove the subset';
      report({ path: `/subsets/${index}`, message: 'the subset has no addresses', help });
    });
  },
});
