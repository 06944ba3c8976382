import { appArmorFaults, seccompFaults } from '../../faults/profiles.js';
import { forEachSecurityContext } from '../../faults/security-contexts.js';
import type { PartRule } from '../../rule.js';

/** Judges profile. */
export const profile: PartRule = {
  id: 'security-context/profile',
  scope: 'server',
  severity: 'error',
  description: 'A seccomp or AppArmor profile of the node is named by its path or name, any other by its type alone.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `type: RuntimeDefault`, or `type: Localhost` with `localhostProfile`.',
  see: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { seccompProfile: { type: Localhost, localhostProfile: profiles/api.json } }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          securityContext: { seccompProfile: { type: Localhost } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/seccompProfile/localhostProfile',
        message: 'no profile is named',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              securityContext: { appArmorProfile: { type: RuntimeDefault, localhostProfile: api } }
        `,
        path: '/spec/containers/0/securityContext/appArmorProfile/localhostProfile',
        message: 'a profile of type RuntimeDefault has no name',
      },
    ],
  },
  check(pod, report, context) {
    forEachSecurityContext(pod, ({ seccompProfile, appArmorProfile }, path) => {
      for (const fault of seccompFaults(seccompProfile, `${path}/seccompProfile`)) report(fault);
      if (!context.has('appArmorProfile')) return;
      for (const fault of appArmorFaults(appArmorProfile, `${path}/appArmorProfile`)) report(fault);
    });
  },
};
