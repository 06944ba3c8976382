import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Service } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { openPortsOf, podsOfService } from '../../../relations/services.js';
import { objectRule } from '../../rule.js';

/** Each port of a Service leads to one that a selected pod has: by name always, by number where the pods name their ports. */
export const serviceTargetPort = objectRule<Service & Manifest>({
  id: 'reference/service-target-port',
  scope: 'references',
  severity: 'error',
  description:
    'Each port of a Service leads to one that a selected pod has: by name always, by number where the pods name their ports.',
  rationale: 'Calls to the port of the Service are refused.',
  remediation: 'Write the name or the number of a `containerPort` of the pods as `targetPort`.',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
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
                ports: [{ name: http, containerPort: 8080 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: htpt }] }
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
                  ports: [{ name: http, containerPort: 8080 }]
        `,
        path: '/spec/ports/0/targetPort',
        message: 'no pod that the Service selects has a TCP port "htpt"',
      },
    ],
  },
  check(service, report, { set }) {
    const sources = podsOfService(set, service);
    if (sources.length === 0) return;
    const { all, silent: some } = openPortsOf(sources);
    // A program may listen on a port that its container does not name; and clients of a headless Service choose theirs.
    const silent = service.spec?.clusterIP === 'None' || some;
    service.spec?.ports?.forEach((port, index) => {
      const protocol = port?.protocol ?? 'TCP';
      const target = port?.targetPort || port?.port;
      const fitting = all.filter((one) => one.protocol === protocol);
      const has = fitting.some(({ name, number }) =>
        typeof target === 'number' ? number === target : name === target,
      );
      if (has || target === undefined || (typeof target === 'number' && silent)) return;
      const known = fitting.map(({ name, number }) =>
        typeof target === 'number' ? `${number}` : (name ?? `${number}`),
      );
      report({
        path: `/spec/ports/${index}/${port?.targetPort ? 'targetPort' : 'port'}`,
        message: `no pod that the Service selects has a ${protocol} port ${typeof target === 'number' ? target : `"${target}"`}`,
        help: didYouMean(
          `${target}`,
          known,
          known.length === 0
            ? `add the port to the container as a ${protocol} port`
            : `write ${[...new Set(known)].join(' or ')}`,
        ),
        ...(typeof target === 'number' ? { severity: 'warning' } : {}),
      });
    });
  },
});
