import type { Ingress, IngressBackend, IngressServiceBackend } from '../../../kubernetes/generated/types.js';
import { missingFault } from '../../faults/choice-fault.js';
import type { Context } from '../../context.js';
import { ingressBackends } from '../../faults/ingress-paths.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import { referenceFaults } from '../../faults/typed-reference.js';
import { type Found, present } from '../../violation.js';

/** Judges where requests are sent. */
export const backend = objectRule<Ingress>({
  id: 'ingress/backend',
  scope: 'server',
  severity: 'error',
  description: 'A backend of an Ingress is either a Service with the name or number of a port, or another resource.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write the Service, and the name or the number of its port.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec: { defaultBackend: { service: { name: shop, port: { name: http } } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { defaultBackend: {} }
        `,
        path: '/spec/defaultBackend',
        message: 'the backend has neither a Service nor a resource',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { defaultBackend: { service: { name: shop } } }
        `,
        path: '/spec/defaultBackend/service/port',
        message: 'the port of the Service is missing',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { defaultBackend: { service: { name: shop, port: { name: http, number: 80 } } } }
        `,
        path: '/spec/defaultBackend/service/port',
        message: 'the port has both a name and a number',
      },
    ],
  },
  check(ingress, report, context) {
    for (const { backend: one, path } of ingressBackends(ingress)) backendFaults(one, path, context).forEach(report);
  },
});

function backendFaults({ resource, service }: IngressBackend, path: string, context: Context): Found[] {
  const help = 'write a Service with its port';
  if (isSet(resource) && isSet(service)) {
    return [{ path, message: 'the backend has both a Service and a resource', help: 'remove one of the two' }];
  }
  if (isSet(resource)) return referenceFaults(resource, `${path}/resource`);
  if (!isSet(service)) return [{ path, message: 'the backend has neither a Service nor a resource', help }];
  const { name } = service;
  const syntax = context.has('relaxedServiceNames') ? 'dns1123Label' : 'dns1035Label';
  return present([
    missingFault(name, `${path}/service/name`) ?? nameFault(syntax, name, `${path}/service/name`),
    portFault(service.port, `${path}/service/port`),
  ]);
}

function portFault(port: IngressServiceBackend['port'], path: string): Found | undefined {
  const { name, number } = port ?? {};
  if (name && number) return { path, message: 'the port has both a name and a number', help: 'remove one of the two' };
  if (name) return nameFault('portName', name, `${path}/name`);
  if (!number) return { path, message: 'the port of the Service is missing', help: 'write its name or its number' };
  if (number >= 1 && number <= 65_535) return undefined;
  return { path: `${path}/number`, message: `number ${number} is no port`, help: 'write a number from 1 to 65535' };
}
