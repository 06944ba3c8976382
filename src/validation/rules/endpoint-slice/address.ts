import { parseIp } from '../../../kubernetes/ip.js';
import type { EndpointSlice } from '../../../kubernetes/generated/types.js';
import { endpointIpFault } from '../../faults/address-fault.js';
import type { Context } from '../../context.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Judges where an EndpointSlice leads. */
export const address = objectRule<EndpointSlice>({
  id: 'endpoint-slice/address',
  scope: 'server',
  severity: 'error',
  description: 'Addresses of an EndpointSlice are of its addressType, and other machines can call them.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Write a slice for each type of address, with the addresses that other machines call.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: IPv6
      endpoints: [{ addresses: ['2001:db8::7'] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: ['2001:db8::7'] }]
        `,
        path: '/endpoints/0/addresses/0',
        message: '"2001:db8::7" is no IPv4 address',
      },
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [169.254.169.254] }]
        `,
        path: '/endpoints/0/addresses/0',
        message: '169.254.169.254 is a link-local address: nothing on another machine has it',
      },
    ],
  },
  check({ addressType, endpoints }, report, context) {
    endpoints?.forEach((endpoint, index) => {
      endpoint?.addresses?.forEach((value, at) => {
        const path = `/endpoints/${index}/addresses/${at}`;
        report(
          addressType === 'FQDN'
            ? domainFault(value ?? '', path)
            : familyFault(addressType, value ?? '', path, context),
        );
      });
    });
  },
});

function familyFault(type: 'IPv4' | 'IPv6', value: string, path: string, context: Context): Found | undefined {
  if (type !== 'IPv4' && type !== 'IPv6') return undefined;
  const ip = parseIp(value);
  if (ip && ip.family !== type) {
    const help = `write an ${type} address, or a slice of another addressType`;
    return { path, message: `"${value}" is no ${type} address`, help };
  }
  if (ip && type === 'IPv6' && ip.canonical !== value && context.has('canonicalEndpoints')) {
    return { path, message: `"${value}" is another form of ${ip.canonical}`, help: `write ${ip.canonical}` };
  }
  return endpointIpFault(value, path, context);
}

function domainFault(value: string, path: string): Found | undefined {
  const name = value.replace(/\.$/, '');
  const fault = nameFault('dns1123Subdomain', name, path);
  if (fault) return fault;
  const parts = name.split('.');
  if (parts.length < 2)
    return {
      path,
      message: `"${value}" is no whole domain name`,
      help: 'write it with its domain, such as db.example.com',
    };
  return parts.map((part) => nameFault('dns1123Label', part, path)).find((one) => one !== undefined);
}
