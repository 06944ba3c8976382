import type { Ingress } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

/** Finds an Ingress that leads nowhere. */
export const rules = objectRule<Ingress>({
  id: 'ingress/rules',
  scope: 'server',
  severity: 'error',
  description: 'An Ingress has rules or a default backend, and each rule for HTTP has paths.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write which hosts and paths lead to which Service.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec: { defaultBackend: { service: { name: shop, port: { number: 80 } } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { tls: [{ hosts: [shop.example.com] }] }
        `,
        path: '/spec',
        message: 'the Ingress has neither rules nor a default backend',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { rules: [{ host: shop.example.com, http: { paths: [] } }] }
        `,
        path: '/spec/rules/0/http/paths',
        message: 'the rule has no paths',
      },
    ],
  },
  check({ spec }, report) {
    const all = spec?.rules ?? [];
    const help = 'write which paths lead to which Service';
    if (all.length === 0 && !isSet(spec?.defaultBackend)) {
      report({ path: '/spec', message: 'the Ingress has neither rules nor a default backend', help });
    }
    all.forEach((rule, index) => {
      if (!isSet(rule?.http) || (rule.http.paths ?? []).length > 0) return;
      report({ path: `/spec/rules/${index}/http/paths`, message: 'the rule has no paths', help });
    });
  },
});
