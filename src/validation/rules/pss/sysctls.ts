import { allowsSysctl } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';

/** Kernel parameters of a pod are those that touch nobody else, unless the namespace is privileged. */
export const sysctls = podSecurityRule({
  id: 'pss/sysctls',
  level: 'baseline',
  description: 'Kernel parameters of a pod are those that touch nobody else, unless the namespace is privileged.',
  remediation: 'Drop the parameter, or set it on the nodes.',
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
        securityContext: { sysctls: [{ name: net.ipv4.tcp_syncookies, value: '1' }] }
        containers:
          - name: web
            image: example.com/web:1.4.0
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
          securityContext: { sysctls: [{ name: kernel.msgmax, value: '65536' }] }
          containers:
            - name: web
              image: example.com/web:1.4.0
        `,
        path: '/spec/securityContext/sysctls/0/name',
        message: 'kernel parameter kernel.msgmax is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: ({ path, spec }, { minor }) =>
    (spec.securityContext?.sysctls ?? []).flatMap((sysctl, index) =>
      allowsSysctl(sysctl?.name ?? '', minor)
        ? []
        : [
            {
              path: `${path}/securityContext/sysctls/${index}/name`,
              what: `kernel parameter ${sysctl?.name ?? ''}`,
              help: 'remove it',
            },
          ],
    ),
});
