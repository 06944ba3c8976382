import { isOvercommitted } from '../../../kubernetes/compute-resources.js';
import type { LimitRange } from '../../../kubernetes/generated/types.js';
import { formatQuantity } from '../../../kubernetes/quantity.js';
import { below } from '../../../kubernetes/pointer.js';
import { amountsOf, limitsOf, type LimitField, type ResourceLimits } from '../../faults/limits.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Which amounts may not be more than which. */
const ORDER: readonly (readonly [less: LimitField, more: LimitField])[] = [
  ['min', 'max'],
  ['min', 'defaultRequest'],
  ['min', 'default'],
  ['defaultRequest', 'default'],
  ['defaultRequest', 'max'],
  ['default', 'max'],
];

/** Judges whether limits leave room. */
export const order = objectRule<LimitRange>({
  id: 'limit-range/order',
  scope: 'server',
  severity: 'error',
  description: 'Limits rise from min over defaultRequest and default to max.',
  rationale:
    'The API server refuses the LimitRange. Unsaid, the default of a container is the max, and its request that or the min.',
  remediation: 'Write amounts that rise; of devices and huge pages, defaultRequest is the same as default.',
  see: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  kinds: ['v1 LimitRange'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: LimitRange
      metadata: { name: all }
      spec:
        limits:
          - { type: Container, min: { cpu: 100m }, defaultRequest: { cpu: 100m }, default: { cpu: 1 }, max: { cpu: 1000m } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: all }
        spec: { limits: [{ type: Pod, min: { cpu: 2 }, max: { cpu: 1 } }] }
        `,
        path: '/spec/limits/0/min/cpu',
        message: 'the min of cpu is 2, more than the max, which is 1',
      },
    ],
  },
  check(range, report) {
    for (const { item, path } of limitsOf(range)) {
      for (const resource of amountsOf(item)) orderFaults(resource, item.type === 'Pod', path).forEach(report);
    }
  },
});

function orderFaults({ name, amounts }: ResourceLimits, pod: boolean, path: string): Found[] {
  const shown = (nanos: bigint): string => formatQuantity({ nanos, format: 'decimal' });
  const found = ORDER.flatMap(([less, more]): Found[] => {
    // Pods have no defaults; that there are some is found elsewhere.
    if (pod && (less.startsWith('default') || more.startsWith('default'))) return [];
    const [low, high] = [amounts[less], amounts[more]];
    if (low === undefined || high === undefined || low <= high) return [];
    const message = `the ${less} of ${name} is ${shown(low)}, more than the ${more}, which is ${shown(high)}`;
    return [{ path: below(path, less, name), message, help: `write ${shown(high)} or less` }];
  });
  const { default: limit, defaultRequest: request } = amounts;
  if (pod || isOvercommitted(name) || limit === undefined || request === undefined || limit <= request) return found;
  const message = `the defaultRequest of ${name} is ${shown(request)}, and its default ${shown(limit)}`;
  return [...found, { path: below(path, 'defaultRequest', name), message, help: 'write the same amount' }];
}
