import { below } from '../../../kubernetes/pointer.js';
import type { PartRule } from '../../rule.js';

/** No annotation stands where a field has taken its place. */
export const oldAnnotation: PartRule = {
  id: 'reliability/old-annotation',
  scope: 'practice',
  severity: 'warning',
  description: 'No annotation stands where a field has taken its place.',
  rationale: 'Newer versions do not read it any more, and say nothing of it.',
  remediation: 'Write the field.',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web }
      spec: { ingressClassName: public }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, annotations: { kubernetes.io/ingress.class: public } }
        `,
        path: '/metadata/annotations/kubernetes.io~1ingress.class',
        message: 'a field has taken the place of annotation kubernetes.io/ingress.class',
      },
    ],
  },
  check({ path, metadata }, report, { has }) {
    for (const key of Object.keys(metadata.annotations ?? {})) {
      const field = FIELDS.find(({ start }) => key.startsWith(start));
      if (field === undefined || (field.feature && !has(field.feature))) continue;
      report({
        path: below(`${path}/annotations`, key),
        message: `a field has taken the place of annotation ${key}`,
        help: `write ${field.field}`,
      });
    }
  },
};

const FIELDS: readonly { readonly start: string; readonly field: string; readonly feature?: 'appArmorProfile' }[] = [
  { start: 'kubernetes.io/ingress.class', field: 'spec.ingressClassName' },
  { start: 'seccomp.security.alpha.kubernetes.io/', field: 'securityContext.seccompProfile' },
  { start: 'container.seccomp.security.alpha.kubernetes.io/', field: 'securityContext.seccompProfile' },
  {
    start: 'container.apparmor.security.beta.kubernetes.io/',
    field: 'securityContext.appArmorProfile',
    feature: 'appArmorProfile',
  },
  { start: 'scheduler.alpha.kubernetes.io/critical-pod', field: 'priorityClassName: system-cluster-critical' },
  { start: 'service.alpha.kubernetes.io/tolerate-unready-endpoints', field: 'spec.publishNotReadyAddresses: true' },
  { start: 'volume.beta.kubernetes.io/storage-class', field: 'spec.storageClassName' },
];
