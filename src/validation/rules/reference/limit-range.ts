import type { LimitRangeItem } from '../../../kubernetes/generated/types.js';
import { compareQuantities, isQuantity } from '../../../kubernetes/quantity.js';
import { boundsIn, defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { limitOf, requestOf } from '../../../relations/pod-resources.js';
import type { PartRule } from '../../rule.js';

/** Containers request and limit within the bounds that LimitRanges set for those of their namespace. */
export const limitRange: PartRule = {
  id: 'reference/limit-range',
  scope: 'references',
  severity: 'error',
  description: 'Containers request and limit within the bounds that LimitRanges set for those of their namespace.',
  rationale: 'The API server refuses the pods, so that a workload stands without them.',
  remediation: 'Write an amount within the bounds, or widen them.',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: LimitRange
      metadata: { name: shop, namespace: shop }
      spec: { limits: [{ type: Container, max: { memory: 1Gi } }] }
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
                resources: { limits: { memory: 512Mi } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: LimitRange
        metadata: { name: shop, namespace: shop }
        spec: { limits: [{ type: Container, max: { memory: 1Gi } }] }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  resources: { limits: { memory: 2Gi } }
        `,
        path: '/spec/template/spec/containers/0/resources/limits/memory',
        message: 'container "web" has a limit of 2Gi memory, and LimitRange "shop" allows at most 1Gi',
      },
    ],
  },
  check({ path, container, role, pod }, report, { set }) {
    if (role === 'ephemeral') return;
    const namespace = namespaceOf(pod.object);
    const bounds = boundsIn(set, namespace).filter(({ item }) => item.type === 'Container');
    if (bounds.length === 0) return;
    const defaults = defaultsOfLimits(set, namespace);
    const said = new Set<string>();
    for (const { range, item } of bounds) {
      for (const [bound, side, resource] of checksOf(item)) {
        const allowed = item[bound]?.[resource];
        const amount = (side === 'requests' ? requestOf : limitOf)(container, resource, defaults);
        if (allowed === undefined || amount === undefined || !isQuantity(amount) || !isQuantity(allowed)) continue;
        const difference = compareQuantities(amount, allowed);
        const place = `${path}/resources/${side}/${resource}`;
        if ((bound === 'max' ? difference <= 0 : difference >= 0) || said.has(`${bound} ${resource}`)) continue;
        said.add(`${bound} ${resource}`);
        report({
          path: place,
          message: `container "${container.name}" has a ${side.slice(0, -1)} of ${amount} ${resource}, and LimitRange "${range.metadata?.name}" allows ${bound === 'max' ? 'at most' : 'no less than'} ${allowed}`,
          help: `write ${allowed} or ${bound === 'max' ? 'less' : 'more'}`,
        });
      }
    }
  },
};

type BoundCheck = readonly ['min' | 'max', 'requests' | 'limits', string];

// Most of what a container has is bounded by its limit, least by its request.
function checksOf({ min, max }: LimitRangeItem): BoundCheck[] {
  return [
    ...Object.keys(max ?? {}).flatMap((resource): BoundCheck[] => [
      ['max', 'limits', resource],
      ['max', 'requests', resource],
    ]),
    ...Object.keys(min ?? {}).flatMap((resource): BoundCheck[] => [
      ['min', 'requests', resource],
      ['min', 'limits', resource],
    ]),
  ];
}
