import { BASELINE_CAPABILITIES, RESTRICTED_CAPABILITY } from '../../../kubernetes/pod-security/allowed.js';
import type { PodSecurityPolicy } from '../../../kubernetes/pod-security/policy.js';
import type { PodPart } from '../../parts.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { containersSay, forgivenOnWindows } from '../../faults/security-places.js';

/** Containers add only the capabilities that their namespace allows: those of a usual container at baseline, NET_BIND_SERVICE at restricted. */
export const capabilitiesAdded = podSecurityRule({
  id: 'pss/capabilities-added',
  level: 'baseline',
  description:
    'Containers add only the capabilities that their namespace allows: those of a usual container at baseline, NET_BIND_SERVICE at restricted.',
  remediation:
    'Remove the capability; a program that only wants a port below 1024 does with NET_BIND_SERVICE, or with a higher port.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
        containers:
          - name: web
            image: example.com/web:1.4.0
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL], add: [CHOWN] } }
        `,
        path: '/spec/containers/0/securityContext/capabilities/add/0',
        message: 'capability CHOWN of container "web" is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, policy) => {
    const allows = allowedBy(pod, policy);
    return containersSay(pod, 'capabilities').flatMap(({ path, whose, value }) =>
      (value?.add ?? []).flatMap((capability, index) =>
        allows(capability)
          ? []
          : [{ path: `${path}/add/${index}`, what: `capability ${capability} of ${whose}`, help: 'remove it' }],
      ),
    );
  },
});

function allowedBy(pod: PodPart, policy: PodSecurityPolicy): (capability: string) => boolean {
  // Before 1.22 restricted said no more than baseline.
  if (policy.level === 'baseline' || policy.minor < 22) return (capability) => BASELINE_CAPABILITIES.has(capability);
  return (capability) => capability === RESTRICTED_CAPABILITY || forgivenOnWindows(pod, policy);
}
