import type { ResourceQuota } from '../../../kubernetes/generated/types.js';
import { scopeFaults } from '../../faults/quota-scopes.js';
import { objectRule } from '../../rule.js';

/** Judges which objects a quota counts. */
export const scopes = objectRule<ResourceQuota>({
  id: 'resource-quota/scopes',
  scope: 'server',
  severity: 'error',
  description: 'The scopes of a quota do not contradict each other, and go with the resources that it bounds.',
  rationale: 'The API server refuses the quota.',
  remediation: 'Bound pods, and CPU and memory of pods, in a quota with a scope; make another one for the rest.',
  see: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes',
  kinds: ['v1 ResourceQuota'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ResourceQuota
      metadata: { name: jobs }
      spec: { scopes: [Terminating, NotBestEffort], hard: { pods: 10, requests.cpu: 4 } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: jobs }
        spec: { scopes: [Terminating], hard: { services: 10 } }
        `,
        path: '/spec/scopes/0',
        message: 'a quota of services cannot have the scope Terminating',
      },
    ],
  },
  check({ spec }, report) {
    const placed = (spec?.scopes ?? []).map((scope, index) => ({ scope, path: `/spec/scopes/${index}` }));
    scopeFaults(placed, Object.keys(spec?.hard ?? {})).forEach(report);
  },
});
