import { COMPUTE_KEYS } from '../../../kubernetes/quotas.js';
import { defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { limitOf, requestOf } from '../../../relations/pod-resources.js';
import { quotasOf } from '../../../relations/quotas.js';
import type { PartRule } from '../../rule.js';

/** Where a ResourceQuota counts requests or limits, each container of the namespace says its own. */
export const quotaDemand: PartRule = {
  id: 'reference/quota-demand',
  scope: 'references',
  severity: 'error',
  description: 'Where a ResourceQuota counts requests or limits, each container of the namespace says its own.',
  rationale: 'The API server refuses the pods, so that a workload stands without them.',
  remediation: 'Write the request or limit for each container, or add a LimitRange with defaults to the namespace.',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ResourceQuota
      metadata: { name: shop, namespace: shop }
      spec: { hard: { requests.cpu: 4 } }
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
                resources: { requests: { cpu: 500m, memory: 128Mi } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: shop, namespace: shop }
        spec: { hard: { requests.cpu: 4 } }
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
        `,
        path: '/spec/template/spec/containers/0/resources/requests/cpu',
        message: 'container "web" says no request of cpu, which ResourceQuota "shop" of namespace "shop" demands',
      },
    ],
  },
  check({ path, container, role, pod }, report, { set, has }) {
    // Those that are added to a running pod are not counted.
    if (role === 'ephemeral') return;
    const namespace = namespaceOf(pod.object);
    const quotas = quotasOf(set, namespace);
    if (quotas.length === 0) return;
    const defaults = defaultsOfLimits(set, namespace);
    const said = new Set<string>();
    for (const quota of quotas) {
      for (const key of Object.keys(quota.spec?.hard ?? {})) {
        const { side, resource } = COMPUTE_KEYS[key] ?? {};
        if (side === undefined || resource === undefined || said.has(`${side} ${resource}`)) continue;
        const amountOf = side === 'requests' ? requestOf : limitOf;
        if (amountOf(container, resource, defaults) !== undefined) continue;
        if (has('podResources') && amountOf(pod.spec, resource) !== undefined) continue;
        said.add(`${side} ${resource}`);
        report({
          path: `${path}/resources/${side}/${resource}`,
          message: `container "${container.name}" says no ${side.slice(0, -1)} of ${resource}, which ResourceQuota "${quota.metadata.name}" of namespace "${namespace}" demands`,
          help: `write resources.${side}.${resource}, or add a LimitRange with a default to the namespace`,
        });
      }
    }
  },
};
