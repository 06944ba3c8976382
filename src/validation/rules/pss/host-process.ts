import { podSecurityRule } from '../../faults/pod-security.js';
import { saidBy } from '../../faults/security-places.js';

/** No container of a Windows node is a process of the node unless the namespace is privileged. */
export const hostProcess = podSecurityRule({
  id: 'pss/host-process',
  level: 'baseline',
  description: 'No container of a Windows node is a process of the node unless the namespace is privileged.',
  remediation: 'Drop `windowsOptions.hostProcess`.',
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
        securityContext: { windowsOptions: { hostProcess: false } }
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
          hostNetwork: true
          securityContext: { windowsOptions: { hostProcess: true } }
          containers:
            - name: web
              image: example.com/web:1.4.0
        `,
        path: '/spec/securityContext/windowsOptions/hostProcess',
        message: 'hostProcess: true of the pod is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: (pod) =>
    saidBy(pod, 'windowsOptions')
      .filter(({ value }) => value?.hostProcess === true)
      .map(({ path, whose }) => ({
        path: `${path}/hostProcess`,
        what: `hostProcess: true of ${whose}`,
        help: 'remove hostProcess',
      })),
});
