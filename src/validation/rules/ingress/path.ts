import type { Ingress } from '../../../kubernetes/generated/types.js';
import { choiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';
import { ingressPaths } from '../../faults/ingress-paths.js';

const TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'];
const ODD_PARTS = ['//', '/./', '/../', '%2f', '%2F'];
const ODD_ENDS = ['/..', '/.'];

/** Judges the paths of rules. */
export const path = objectRule<Ingress>({
  id: 'ingress/path',
  scope: 'server',
  severity: 'error',
  description:
    'A path of an Ingress has a type and starts with a slash; one that is Exact or a Prefix has no empty, dotted or encoded parts.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write the path as clients send it, such as `/` or `/api`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec:
        rules:
          - http: { paths: [{ path: /api, pathType: Prefix, backend: { service: { name: shop, port: { number: 80 } } } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec:
          rules:
            - http: { paths: [{ path: api, pathType: Prefix, backend: { service: { name: shop, port: { number: 80 } } } }] }
        `,
        path: '/spec/rules/0/http/paths/0/path',
        message: '"api" does not start with "/"',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec:
          rules:
            - http: { paths: [{ path: /a//b, pathType: Exact, backend: { service: { name: shop, port: { number: 80 } } } }] }
        `,
        path: '/spec/rules/0/http/paths/0/path',
        message: '"/a//b" has "//" in it',
      },
    ],
  },
  check(ingress, report) {
    for (const { item, path: at } of ingressPaths(ingress)) {
      const value = item.path ?? '';
      report(choiceFault(item.pathType ?? '', TYPES, `${at}/pathType`));
      const plain = item.pathType === 'Exact' || item.pathType === 'Prefix';
      if (!plain && (item.pathType !== 'ImplementationSpecific' || value === '')) continue;
      const place = `${at}/path`;
      if (!value.startsWith('/')) {
        report({ path: place, message: `"${value}" does not start with "/"`, help: `write "/${value}"` });
      }
      const odd = ODD_PARTS.find((part) => value.includes(part)) ?? ODD_ENDS.find((end) => value.endsWith(end));
      if (!plain || odd === undefined) continue;
      report({ path: place, message: `"${value}" has "${odd}" in it`, help: 'write the path as clients send it' });
    }
  },
});
