import { type EnvCall, envCalls } from '../../../relations/env-services.js';
import { closedBy } from '../../../relations/network-paths.js';
import type { ObjectSet } from '../../../relations/object-set.js';
import { type PodSource, podSourceOf } from '../../../relations/pods.js';
import { podsOfService, targetIn } from '../../../relations/services.js';
import type { PartRule } from '../../rule.js';

/** No NetworkPolicy closes the way to a Service that an environment variable of a pod leads to. */
export const policyPath: PartRule = {
  id: 'reference/policy-path',
  scope: 'references',
  severity: 'warning',
  description: 'No NetworkPolicy closes the way to a Service that an environment variable of a pod leads to.',
  rationale: 'Calls hang until they time out, and nothing tells that a policy is why.',
  remediation: 'Let the pods of the caller in by their labels, at the port that the pods of the Service listen on.',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: db, namespace: shop }
      spec:
        podSelector: { matchLabels: { app: db } }
        ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: db, namespace: shop }
      spec: { selector: { app: db }, ports: [{ port: 5432 }] }
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
                env: [{ name: DATABASE, value: 'db:5432' }]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: db, namespace: shop }
      spec:
        selector: { matchLabels: { app: db } }
        template:
          metadata: { labels: { app: db } }
          spec:
            containers: [{ name: db, image: example.com/db:5, ports: [{ containerPort: 5432 }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: db, namespace: shop }
        spec:
          podSelector: { matchLabels: { app: db } }
          ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }]
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: db, namespace: shop }
        spec: { selector: { app: db }, ports: [{ port: 5432 }] }
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
                  env: [{ name: DATABASE, value: 'db:5432' }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: db, namespace: shop }
        spec:
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec:
              containers: [{ name: db, image: example.com/db:5, ports: [{ containerPort: 5432 }] }]
        `,
        path: '/spec/template/spec/containers/0/env/0/value',
        message: 'DATABASE leads to Service "db", and NetworkPolicy "db" lets these pods not reach its TCP port 5432',
      },
    ],
  },
  check(pod, report, { set }) {
    const source = podSourceOf(set, pod.object);
    if (source === undefined) return;
    for (const call of envCalls(set, source)) {
      const blocked = blockedPorts(set, source, call);
      if (blocked === undefined) continue;
      report({
        path: call.path,
        message: `${call.variable} leads to Service "${call.service.metadata.name}", and ${blocked}`,
        help: 'let the pods in by their labels, at that port of the pods',
      });
    }
  },
};

/** What closes every way to the Service; undefined where one is open, or the Service leads to no pod of the set. */
function blockedPorts(set: ObjectSet, from: PodSource, { service, port }: EnvCall): string | undefined {
  const ports = (service.spec?.ports ?? []).filter((one) => one && (port === undefined || one.port === port));
  const ways = podsOfService(set, service).flatMap((to) =>
    ports.flatMap((one) => {
      const target = targetIn(to, one);
      return target === undefined ? [] : [{ from, to, port: target, protocol: one.protocol ?? 'TCP' }];
    }),
  );
  let reason: string | undefined;
  for (const way of ways) {
    const policies = closedBy(set, way);
    if (policies === undefined) return undefined;
    const names = policies.map(({ metadata }) => `"${metadata?.name}"`);
    const are = names.length === 1 ? 'NetworkPolicy' : 'NetworkPolicies';
    reason ??= `${are} ${names.join(', ')} ${names.length === 1 ? 'lets' : 'let'} these pods not reach its ${way.protocol} port ${way.port}`;
  }
  return reason;
}
