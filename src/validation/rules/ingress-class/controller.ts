import type { IngressClass } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

const LONGEST = 250;
const PATH = '/spec/controller';

/** Judges who serves a class. */
export const controller = objectRule<IngressClass>({
  id: 'ingress-class/controller',
  scope: 'server',
  severity: 'error',
  description: 'The controller of an IngressClass is a domain and a path, of at most 250 characters.',
  rationale: 'The API server refuses the IngressClass.',
  remediation: 'Write what the documentation of the controller says, such as `k8s.io/ingress-nginx`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
  kinds: ['networking.k8s.io/v1 IngressClass'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: { name: nginx }
      spec: { controller: k8s.io/ingress-nginx }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: { name: nginx }
        spec: { controller: ingress-nginx }
        `,
        path: '/spec/controller',
        message: '"ingress-nginx" is no domain and path',
      },
    ],
  },
  check({ spec }, report) {
    report(controllerFault(spec?.controller ?? ''));
  },
});

function controllerFault(value: string): Found | undefined {
  const help = 'write what the documentation of the controller says, such as k8s.io/ingress-nginx';
  if (value === '') return { path: PATH, message: 'the controller is missing', help };
  const [, domain = '', path = ''] = /^([^/]+)\/(.+)$/s.exec(value) ?? [];
  if (domain === '') return { path: PATH, message: `"${value}" is no domain and path`, help };
  if (!/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path))
    return { path: PATH, message: `"${path}" is no path of a URL`, help };
  if (value.length > LONGEST) {
    return { path: PATH, message: `the controller has ${value.length} characters`, help: `write at most ${LONGEST}` };
  }
  return nameFault('dns1123Subdomain', domain, PATH);
}
