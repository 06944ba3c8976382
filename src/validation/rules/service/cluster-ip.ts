import { parseIp } from '../../../kubernetes/ip.js';
import type { Service, ServiceSpec } from '../../../kubernetes/generated/types.js';
import { clusterIPsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { ipFault } from '../../faults/address-fault.js';
import type { Context } from '../../context.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Judges the addresses that a Service asks for. */
export const clusterIp = objectRule<Service>({
  id: 'service/cluster-ip',
  scope: 'server',
  severity: 'error',
  description: 'clusterIPs are addresses, one of each family at most, or None alone; clusterIP is the first of them.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Leave both out: the cluster gives the Service an address. Write `clusterIP: None` for none.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: db }
      spec: { clusterIP: None, clusterIPs: [None], selector: { app: db } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { clusterIP: 10.96.0, ports: [{ port: 80 }] }
        `,
        path: '/spec/clusterIP',
        message: '"10.96.0" is no address',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { clusterIPs: [None], ports: [{ port: 80 }] }
        `,
        path: '/spec/clusterIPs',
        message: 'clusterIPs are there without clusterIP',
      },
    ],
  },
  check({ spec }, report, context) {
    if (!spec || serviceTypeOf(spec) === 'ExternalName') return;
    for (const fault of [...listFaults(spec), ...addressFaults(spec, context)]) report(fault);
  },
});

function listFaults(spec: ServiceSpec): Found[] {
  const path = '/spec/clusterIPs';
  const ips = clusterIPsOf(spec);
  const [first] = ips;
  const found: Found[] = [];
  if (first !== undefined && !spec.clusterIP) {
    const message = 'clusterIPs are there without clusterIP';
    found.push({ path, message, help: `write clusterIP: ${first || 'None'} too` });
  } else if (first !== undefined && first !== spec.clusterIP) {
    const message = `clusterIP is ${spec.clusterIP}, but clusterIPs start with ${first}`;
    found.push({ path, message, help: 'write the same address first' });
  }
  if (first === 'None' && ips.length > 1) {
    found.push({ path, message: 'None stands beside addresses', help: 'write None alone' });
  }
  const families = ips.map((ip) => parseIp(ip)?.family);
  const twice = families.some((family, index) => family !== undefined && families.indexOf(family) !== index);
  if (twice || ips.length > 2) {
    found.push({
      path,
      message: 'several addresses are of one family',
      help: 'write one IPv4 and one IPv6 address at most',
    });
  }
  return found;
}

function addressFaults(spec: ServiceSpec, context: Context): Found[] {
  const single = (spec.clusterIPs ?? []).length === 0;
  return clusterIPsOf(spec).flatMap((ip, index) => {
    if (index === 0 && ip === 'None') return [];
    const path = single ? '/spec/clusterIP' : `/spec/clusterIPs/${index}`;
    const fault = ipFault(ip, path, context);
    const wanted = spec.ipFamilies?.[index];
    const family = parseIp(ip)?.family;
    if (fault || !wanted || wanted === family) return fault ?? [];
    return [
      {
        path,
        message: `${ip} is an ${family} address, but ipFamilies say ${wanted}`,
        help: 'write both for one family',
      },
    ];
  });
}
