import type { LimitRange } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

const TYPES = ['Container', 'Pod', 'PersistentVolumeClaim'];

/** Judges what limits are for. */
export const type = objectRule<LimitRange>({
  id: 'limit-range/type',
  scope: 'server',
  severity: 'error',
  description: 'Limits are for containers, pods, claims or a type with a domain, each type once.',
  rationale: 'The API server refuses the LimitRange.',
  remediation: 'Write the type Container, Pod or PersistentVolumeClaim.',
  see: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  kinds: ['v1 LimitRange'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: LimitRange
      metadata: { name: all }
      spec: { limits: [{ type: Container, default: { cpu: 1 } }, { type: Pod, max: { cpu: 4 } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Containers, default: { cpu: 1 } }] }
        `,
        path: '/spec/limits/0/type',
        message: '"Containers" is no type of limits',
      },
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Pod, max: { cpu: 1 } }, { type: Pod, max: { memory: 1Gi } }] }
        `,
        path: '/spec/limits/1/type',
        message: 'there are limits of the type Pod already',
      },
    ],
  },
  check({ spec }, report) {
    const seen = new Set<string>();
    spec?.limits?.forEach((item, index) => {
      const path = `/spec/limits/${index}/type`;
      // That it is missing is found elsewhere.
      if (!item?.type) return;
      const name = item.type;
      const fault = nameFault('labelKey', name, path);
      const help = `write ${TYPES.join(', ')}`;
      if (fault) report({ ...fault, help });
      else if (!name.includes('/') && !TYPES.includes(name)) {
        report({ path, message: `"${name}" is no type of limits`, help });
      }
      if (seen.has(name)) {
        report({ path, message: `there are limits of the type ${name} already`, help: 'write all of them together' });
      }
      seen.add(name);
    });
  },
});
