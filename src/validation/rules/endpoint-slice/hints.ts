import type { EndpointSlice, ForNode } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule, type Report } from '../../rule.js';

const MOST = 8;

/** Judges for whom endpoints are meant. */
export const hints = objectRule<EndpointSlice>({
  id: 'endpoint-slice/hints',
  scope: 'server',
  severity: 'error',
  description: 'The hints of an endpoint name at most eight zones and eight nodes, each once.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Name each zone and node once, or leave hints out: they are a preference.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: IPv4
      endpoints: [{ addresses: [203.0.113.7], hints: { forZones: [{ name: zone-a }, { name: zone-b }] } }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [203.0.113.7], hints: { forZones: [{ name: zone-a }, { name: zone-a }] } }]
        `,
        path: '/endpoints/0/hints/forZones/1/name',
        message: '"zone-a" is there twice',
      },
    ],
  },
  check({ endpoints }, report, context) {
    endpoints?.forEach((endpoint, index) => {
      const path = `/endpoints/${index}/hints`;
      judge('labelValue', endpoint?.hints?.forZones ?? [], `${path}/forZones`, report);
      // Before, the server drops them.
      if (!context.has('preferSameTraffic')) return;
      judge('dns1123Subdomain', endpoint?.hints?.forNodes ?? [], `${path}/forNodes`, report);
    });
  },
});

function judge(
  syntax: 'labelValue' | 'dns1123Subdomain',
  items: readonly ForNode[],
  path: string,
  report: Report,
): void {
  if (items.length > MOST) report({ path, message: `there are ${items.length} of them`, help: `name ${MOST} at most` });
  const names = items.map((item) => item?.name ?? '');
  names.forEach((name, index) => {
    const at = `${path}/${index}/name`;
    report(nameFault(syntax, name, at));
    if (names.indexOf(name) !== index) report({ path: at, message: `"${name}" is there twice`, help: 'name it once' });
  });
}
