import { ipFault } from '../../faults/address-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges dns servers. */
export const dnsServers: PartRule = {
  id: 'pod/dns-servers',
  scope: 'server',
  severity: 'error',
  description:
    'A pod asks at most three name servers, named by addresses, and at least one where its DNS policy is `None`.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Name one to three servers by address in `dnsConfig.nameservers`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        dnsPolicy: None
        dnsConfig: { nameservers: [10.96.0.10] }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          dnsPolicy: None
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/dnsConfig/nameservers',
        message: 'the policy None names no servers by itself',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          dnsConfig: { nameservers: [dns.example.com] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/dnsConfig/nameservers/0',
        message: '"dns.example.com" is no address',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const servers = spec.dnsConfig?.nameservers ?? [];
    const at = `${path}/dnsConfig/nameservers`;
    if (spec.dnsPolicy === 'None' && servers.length === 0) {
      report({ path: at, message: 'the policy None names no servers by itself', help: 'name one, or drop the policy' });
    }
    if (servers.length > MOST_SERVERS) {
      report({
        path: at,
        message: `${servers.length} servers, at most ${MOST_SERVERS} are possible`,
        help: 'name fewer',
      });
    }
    servers.forEach((server, index) => {
      report(ipFault(server ?? '', `${at}/${index}`, context));
    });
  },
};

const MOST_SERVERS = 3;
