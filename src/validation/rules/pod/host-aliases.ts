import { ipFault } from '../../faults/address-fault.js';
import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges host aliases. */
export const hostAliases: PartRule = {
  id: 'pod/host-aliases',
  scope: 'server',
  severity: 'error',
  description: 'Entries for the hosts file of a pod lead from DNS names to an address.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write an address as `ip`, and names in lower case as `hostnames`.',
  see: 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostAliases: [{ ip: 10.0.0.7, hostnames: [mail.example.com] }]
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
          hostAliases: [{ ip: mail, hostnames: [mail.example.com] }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/hostAliases/0/ip',
        message: '"mail" is no address',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          hostAliases: [{ ip: 10.0.0.7, hostnames: [Mail] }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/hostAliases/0/hostnames/0',
        message: '"Mail" has a capital letter',
      },
    ],
  },
  check({ spec, path }, report, context) {
    forEachItem(spec.hostAliases, ({ ip, hostnames }, index) => {
      const at = `${path}/hostAliases/${index}`;
      report(ipFault(ip ?? '', `${at}/ip`, context));
      hostnames?.forEach((name, place) => {
        report(nameFault('dns1123Subdomain', name ?? '', `${at}/hostnames/${place}`));
      });
    });
  },
};
