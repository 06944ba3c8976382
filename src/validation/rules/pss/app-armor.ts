import { allowsProfile } from '../../../kubernetes/pod-security/allowed.js';
import { below } from '../../../kubernetes/pointer.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { saidBy } from '../../faults/security-places.js';

/** AppArmor stays on: no profile is Unconfined unless the namespace is privileged. */
export const appArmor = podSecurityRule({
  id: 'pss/app-armor',
  level: 'baseline',
  description: 'AppArmor stays on: no profile is Unconfined unless the namespace is privileged.',
  remediation:
    'Remove the profile, which leaves that of the container runtime, or write `RuntimeDefault` or `Localhost`.',
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
            securityContext: { appArmorProfile: { type: RuntimeDefault } }
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
              securityContext: { appArmorProfile: { type: Unconfined } }
        `,
        path: '/spec/containers/0/securityContext/appArmorProfile/type',
        message:
          'AppArmor profile Unconfined of container "web" is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: (pod) => [
    ...saidBy(pod, 'appArmorProfile')
      .filter(({ value }) => value && !allowsProfile(value.type))
      .map(({ path, whose, value }) => ({
        path: `${path}/type`,
        what: `AppArmor profile ${value?.type} of ${whose}`,
        help: 'write RuntimeDefault',
      })),
    ...Object.entries(pod.metadata.annotations ?? {})
      .filter(([key, value]) => key.startsWith(ANNOTATION) && !/^(?:$|runtime\/default$|localhost\/)/.test(value ?? ''))
      .map(([key, value]) => ({
        path: below(`${pod.metadataPath}/annotations`, key),
        what: `AppArmor profile "${value}"`,
        help: 'write runtime/default',
      })),
  ],
});

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
