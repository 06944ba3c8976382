import { allowsProfile } from '../../../kubernetes/pod-security/allowed.js';
import { below } from '../../../kubernetes/pointer.js';
import type { PodPart } from '../../parts.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { forgivenOnWindows, saidBy } from '../../faults/security-places.js';

/** System calls stay filtered: no seccomp profile is Unconfined unless the namespace is privileged. */
export const seccomp = podSecurityRule({
  id: 'pss/seccomp',
  level: 'baseline',
  description: 'System calls stay filtered: no seccomp profile is Unconfined unless the namespace is privileged.',
  remediation:
    'Write `seccompProfile: { type: RuntimeDefault }`, or `Localhost` with a profile that stands on the nodes.',
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
        securityContext: { seccompProfile: { type: RuntimeDefault } }
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
          securityContext: { seccompProfile: { type: Unconfined } }
          containers:
            - name: web
              image: example.com/web:1.4.0
        `,
        path: '/spec/securityContext/seccompProfile/type',
        message: 'seccomp profile Unconfined of the pod is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: (pod, policy) => {
    const help = 'write RuntimeDefault';
    if (policy.minor < 19) return annotated(pod);
    if (policy.level === 'restricted' && forgivenOnWindows(pod, policy)) return [];
    return saidBy(pod, 'seccompProfile')
      .filter(({ value }) => value && !allowsProfile(value.type))
      .map(({ path, whose, value }) => ({
        path: `${path}/type`,
        what: `seccomp profile ${value?.type} of ${whose}`,
        help,
      }));
  },
});

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

// Up to 1.18 the levels looked at annotations alone.
function annotated({ metadata, metadataPath, containers }: PodPart) {
  const keys = [POD, ...containers.map(({ container }) => `${CONTAINER}${container.name}`)];
  return [...new Set(keys)].flatMap((key) => {
    const value = metadata.annotations?.[key];
    if (value === undefined || /^(?:(?:runtime|docker)\/default$|localhost\/)/.test(value ?? '')) return [];
    return [
      {
        path: below(`${metadataPath}/annotations`, key),
        what: `seccomp profile "${value ?? ''}"`,
        help: 'write runtime/default',
      },
    ];
  });
}
