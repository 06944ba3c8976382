import { allowsSelinuxType } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { saidBy } from '../../faults/security-places.js';

/** SELinux options name no user and no role, and only a type made for containers, unless the namespace is privileged. */
export const selinux = podSecurityRule({
  id: 'pss/selinux',
  level: 'baseline',
  description:
    'SELinux options name no user and no role, and only a type made for containers, unless the namespace is privileged.',
  remediation:
    'Drop `user` and `role`, and write one of the types container_t, container_init_t, container_kvm_t and, from 1.31, container_engine_t.',
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
        securityContext: { seLinuxOptions: { type: container_t, level: 's0:c123,c456' } }
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
          securityContext: { seLinuxOptions: { type: spc_t } }
          containers:
            - name: web
              image: example.com/web:1.4.0
        `,
        path: '/spec/securityContext/seLinuxOptions/type',
        message: 'SELinux type "spc_t" of the pod is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: (pod, { minor }) =>
    saidBy(pod, 'seLinuxOptions').flatMap(({ path, whose, value }) =>
      (['user', 'role', 'type'] as const)
        .map((part) => ({ part, said: value?.[part] ?? '' }))
        .filter(({ part, said }) => said !== '' && !(part === 'type' && allowsSelinuxType(said, minor)))
        .map(({ part, said }) => ({
          path: `${path}/${part}`,
          what: `SELinux ${part} "${said}" of ${whose}`,
          help: part === 'type' ? 'write container_t' : `remove ${part}`,
        })),
    ),
});
