import { formatQuantity } from '../../../kubernetes/quantity.js';
import { COMPUTE_KEYS } from '../../../kubernetes/quotas.js';
import { below } from '../../../kubernetes/pointer.js';
import { defaultsOfLimits } from '../../../relations/limit-ranges.js';
import { namespaceOf, type ObjectSet } from '../../../relations/object-set.js';
import { podCount } from '../../../relations/pod-counts.js';
import { limitOf, nanos, podAmount, requestOf } from '../../../relations/pod-resources.js';
import { perSet } from '../../../relations/per-set.js';
import { podsIn } from '../../../relations/pods.js';
import type { Quota } from '../../../relations/quotas.js';
import { objectRule } from '../../rule.js';

/** What the pods of a namespace request, with as many as autoscalers may make and those that a rollout adds, fits into its ResourceQuotas. */
export const quotaSum = objectRule<Quota>({
  id: 'reference/quota-sum',
  scope: 'references',
  severity: 'error',
  description:
    'What the pods of a namespace request, with as many as autoscalers may make and those that a rollout adds, fits into its ResourceQuotas.',
  rationale:
    'The API server refuses the pods beyond the quota: a rollout stops half-way, or an autoscaler helps nobody.',
  remediation: 'Raise the quota, request less, or allow fewer pods.',
  kinds: ['v1 ResourceQuota'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ResourceQuota
      metadata: { name: shop, namespace: shop }
      spec: { hard: { requests.cpu: 2 } }
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        replicas: 2
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
        spec: { hard: { requests.cpu: 2 } }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          replicas: 5
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  resources: { requests: { cpu: 500m, memory: 128Mi } }
        `,
        path: '/spec/hard/requests.cpu',
        message: 'the pods of namespace "shop" take 2500m of requests.cpu, and 2 are allowed',
      },
    ],
  },
  check(quota, report, { set }) {
    const { hard, scopes, scopeSelector } = quota.spec ?? {};
    if (scopes?.length || scopeSelector?.matchExpressions?.length) return;
    const namespace = namespaceOf(quota);
    for (const [key, allowed] of Object.entries(hard ?? {})) {
      const { steady, rolling } = sums(set, namespace, key);
      if (rolling <= nanos(allowed)) continue;
      const over = steady > nanos(allowed);
      const amount = formatQuantity({
        nanos: over ? steady : rolling,
        format: /memory/.test(key) ? 'binary' : 'decimal',
      });
      report({
        path: below('/spec/hard', key),
        message: `the pods of namespace "${namespace}" take ${amount} of ${key}${over ? '' : ' while they roll out'}, and ${allowed} are allowed`,
        help: `write ${amount} or more, request less, or allow fewer pods`,
        ...(over ? {} : { severity: 'warning' }),
      });
    }
  },
});

const ONE = 1_000_000_000n;

interface Sums {
  readonly steady: bigint;
  readonly rolling: bigint;
}

/** By namespace and key: several quotas of a namespace count the same pods. */
const known = perSet(() => new Map<string, Sums>());

function sums(set: ObjectSet, namespace: string, key: string): Sums {
  const place = `${namespace} ${key}`;
  let found = known(set).get(place);
  if (found === undefined) known(set).set(place, (found = count(set, namespace, key)));
  return found;
}

function count(set: ObjectSet, namespace: string, key: string): Sums {
  const { side, resource } = COMPUTE_KEYS[key] ?? {};
  let steady = 0n;
  let rolling = 0n;
  if (resource === undefined && key !== 'pods') return { steady, rolling };
  const defaults = defaultsOfLimits(set, namespace);
  for (const { object, spec } of podsIn(set, namespace)) {
    const amountOf = side === 'limits' ? limitOf : requestOf;
    const amount = resource === undefined ? ONE : podAmount(spec, resource, amountOf, defaults);
    const pods = podCount(set, object);
    steady += amount * BigInt(Math.trunc(pods.steady));
    rolling += amount * BigInt(Math.trunc(pods.rolling));
  }
  return { steady, rolling };
}
