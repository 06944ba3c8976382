import { isCounted, quotaResourceName } from '../../../kubernetes/compute-resources.js';
import type { ResourceQuota } from '../../../kubernetes/generated/types.js';
import { parseQuantity } from '../../../kubernetes/quantity.js';
import { hasParts } from '../../../kubernetes/quantity-parts.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';
import { sentenceFault } from '../../faults/sentence-fault.js';

/** Judges what a quota bounds. */
export const resource = objectRule<ResourceQuota>({
  id: 'resource-quota/resource',
  scope: 'server',
  severity: 'error',
  description:
    'A quota bounds resources that a namespace can use, each to an amount of 0 or more; whole ones where there are no parts.',
  rationale: 'The API server refuses the quota.',
  remediation: 'Write names such as requests.cpu, limits.memory, pods or count/deployments.apps.',
  see: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  kinds: ['v1 ResourceQuota'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ResourceQuota
      metadata: { name: all }
      spec: { hard: { requests.cpu: 500m, pods: 10, count/deployments.apps: 5, requests.nvidia.com/gpu: 1 } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: all }
        spec: { hard: { deployments: 5 } }
        `,
        path: '/spec/hard/deployments',
        message: '"deployments" is no resource of Kubernetes',
      },
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: all }
        spec: { hard: { pods: 500m } }
        `,
        path: '/spec/hard/pods',
        message: 'there are no parts of pods, and the quota is 500m',
      },
    ],
  },
  check({ spec }, report) {
    for (const [name, amount] of Object.entries(spec?.hard ?? {})) {
      const path = below('/spec/hard', name);
      report(sentenceFault(quotaResourceName(name), path, 'write a name such as requests.cpu'));
      const { nanos = 0n } = parseQuantity(amount ?? 0) ?? {};
      if (nanos < 0n) report({ path, message: `the quota of ${name} is ${amount}`, help: 'write 0 or more' });
      if (isCounted(name) && nanos > 0n && hasParts(amount ?? 0)) {
        const message = `there are no parts of ${name}, and the quota is ${amount}`;
        report({ path, message, help: 'write a whole number, not too large a one' });
      }
    }
  },
});
