import type { Ingress } from '../../../kubernetes/generated/types.js';
import { classAbsence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Where a set makes IngressClasses, those that its Ingresses name are among them. */
export const ingressClass = objectRule<Ingress>({
  id: 'reference/ingress-class',
  scope: 'references',
  severity: 'warning',
  description: 'Where a set makes IngressClasses, those that its Ingresses name are among them.',
  rationale: 'No controller takes the Ingress, and its addresses answer nothing.',
  remediation: 'Add the IngressClass, mend the name, or declare it as external.',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web }
      spec: { ingressClassName: public, defaultBackend: { service: { name: web, port: { number: 80 } } } }
      ---
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: { name: public }
      spec: { controller: k8s.io/ingress-nginx }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web }
        spec: { ingressClassName: pubilc, defaultBackend: { service: { name: web, port: { number: 80 } } } }
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: { name: public }
        spec: { controller: k8s.io/ingress-nginx }
        `,
        path: '/spec/ingressClassName',
        message: 'IngressClass "pubilc" is not among the objects',
      },
    ],
  },
  check({ spec }, report, context) {
    const wanted = { group: 'networking.k8s.io', kind: 'IngressClass', name: spec?.ingressClassName };
    report(classAbsence(wanted, '/spec/ingressClassName', context));
  },
});
