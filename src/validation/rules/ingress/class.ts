import type { Ingress } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

const ANNOTATION = 'kubernetes.io/ingress.class';

/** Judges which controller an Ingress is for. */
export const ingressClass = objectRule<Ingress>({
  id: 'ingress/class',
  scope: 'server',
  severity: 'error',
  description: 'The class of an Ingress is the name of an IngressClass, and an older annotation says the same.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write ingressClassName, and remove the annotation `kubernetes.io/ingress.class`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec: { ingressClassName: nginx, defaultBackend: { service: { name: shop, port: { number: 80 } } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, annotations: { kubernetes.io/ingress.class: haproxy } }
        spec: { ingressClassName: nginx, defaultBackend: { service: { name: shop, port: { number: 80 } } } }
        `,
        path: '/metadata/annotations/kubernetes.io~1ingress.class',
        message: 'the annotation says class "haproxy", but ingressClassName says "nginx"',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { ingressClassName: NGINX, defaultBackend: { service: { name: shop, port: { number: 80 } } } }
        `,
        path: '/spec/ingressClassName',
        message: '"NGINX" has a capital letter',
      },
    ],
  },
  check({ metadata, spec }, report) {
    const name = spec?.ingressClassName;
    if (!isSet(name)) return;
    report(nameFault('dns1123Subdomain', name, '/spec/ingressClassName'));
    const annotations = metadata?.annotations ?? {};
    const old = annotations[ANNOTATION] ?? '';
    if (!Object.hasOwn(annotations, ANNOTATION) || old === name) return;
    report({
      path: below('/metadata/annotations', ANNOTATION),
      message: `the annotation says class "${old}", but ingressClassName says "${name}"`,
      help: 'remove the annotation',
    });
  },
});
