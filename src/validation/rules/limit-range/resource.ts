import { containerResourceName, resourceName } from '../../../kubernetes/compute-resources.js';
import type { LimitRange } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { LIMIT_FIELDS, limitsOf } from '../../faults/limits.js';
import { objectRule } from '../../rule.js';
import { sentenceFault } from '../../faults/sentence-fault.js';

/** Judges of what there are limits. */
export const resource = objectRule<LimitRange>({
  id: 'limit-range/resource',
  scope: 'server',
  severity: 'error',
  description:
    'Limits are of resources that what they are for can ask for; limits of pods have no defaults, those of claims are of storage.',
  rationale: 'The API server refuses the LimitRange.',
  remediation: 'Write cpu, memory or ephemeral-storage for containers and pods, and storage for claims.',
  see: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  kinds: ['v1 LimitRange'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: LimitRange
      metadata: { name: all }
      spec: { limits: [{ type: PersistentVolumeClaim, max: { storage: 10Gi } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Container, max: { storage: 10Gi } }] }
        `,
        path: '/spec/limits/0/max/storage',
        message: '"storage" is nothing that a container can ask for',
      },
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Pod, default: { cpu: 1 } }] }
        `,
        path: '/spec/limits/0/default',
        message: 'limits of pods have no default',
      },
    ],
  },
  check(range, report) {
    for (const { item, path } of limitsOf(range)) {
      const pod = item.type === 'Pod';
      const check = pod || item.type === 'Container' ? containerResourceName : resourceName;
      for (const field of LIMIT_FIELDS) {
        const names = Object.keys(item[field] ?? {});
        if (pod && (field === 'default' || field === 'defaultRequest')) {
          if (names.length === 0) continue;
          const message = `limits of pods have no ${field}`;
          report({ path: `${path}/${field}`, message, help: 'write it under the type Container' });
          continue;
        }
        for (const name of names) {
          report(sentenceFault(check(name), below(path, field, name), 'write cpu or memory'));
        }
      }
      const storage = (map: object | undefined): boolean => map != null && Object.hasOwn(map, 'storage');
      if (item.type !== 'PersistentVolumeClaim' || storage(item.min) || storage(item.max)) continue;
      const message = 'limits of claims need a min or max of storage';
      report({ path, message, help: 'write { max: { storage: 10Gi } } or such' });
    }
  },
});
