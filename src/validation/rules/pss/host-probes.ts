import { HOSTS_SINCE } from '../../../kubernetes/pod-security/allowed.js';
import type { ContainerPart } from '../../parts.js';
import { podSecurityRule } from '../../faults/pod-security.js';

/** From level 1.34 on, probes and hooks ask their own pod and no other host, unless the namespace is privileged. */
export const hostProbes = podSecurityRule({
  id: 'pss/host-probes',
  level: 'baseline',
  description:
    'From level 1.34 on, probes and hooks ask their own pod and no other host, unless the namespace is privileged.',
  remediation: 'Drop `host`; a name for a virtual host goes into `httpHeaders` as `Host`.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        containers:
          - name: web
            image: example.com/web:1.4.0
            livenessProbe: { httpGet: { port: 8080, path: /healthz } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          containers:
            - name: web
              image: example.com/web:1.4.0
              livenessProbe: { httpGet: { port: 8080, path: /healthz, host: 10.0.0.1 } }
        `,
        path: '/spec/containers/0/livenessProbe/httpGet/host',
        message: 'host "10.0.0.1" that container "web" asks is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: ({ containers }, { minor }) => {
    if (minor < HOSTS_SINCE) return [];
    return containers.flatMap((part) =>
      handlersOf(part).flatMap(({ path, handler }) =>
        (['httpGet', 'tcpSocket'] as const)
          .map((way) => ({ way, host: handler?.[way]?.host ?? '' }))
          .filter(({ host }) => host !== '')
          .map(({ way, host }) => ({
            path: `${path}/${way}/host`,
            what: `host "${host}" that container "${part.container.name}" asks`,
            help: 'remove host',
          })),
      ),
    );
  },
});

function handlersOf({ path, container }: ContainerPart) {
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
  const hooks = ['postStart', 'preStop'] as const;
  return [
    ...probes.map((field) => ({ path: `${path}/${field}`, handler: container[field] })),
    ...hooks.map((field) => ({ path: `${path}/lifecycle/${field}`, handler: container.lifecycle?.[field] })),
  ];
}
