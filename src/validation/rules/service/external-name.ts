import type { Service } from '../../../kubernetes/generated/types.js';
import { clusterIPsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { nameFault } from '../../faults/name-fault.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

/** Judges Services that stand for a name elsewhere. */
export const externalName = objectRule<Service>({
  id: 'service/external-name',
  scope: 'server',
  severity: 'error',
  description: 'A Service of type ExternalName has a DNS name, and no address in the cluster.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write the host as externalName, without scheme, port and path; leave clusterIP and IP families out.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: payments }
      spec: { type: ExternalName, externalName: payments.example.com }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: payments }
        spec: { type: ExternalName }
        `,
        path: '/spec/externalName',
        message: 'externalName is missing',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: payments }
        spec: { type: ExternalName, externalName: 'https://payments.example.com' }
        `,
        path: '/spec/externalName',
        message: '"https://payments.example.com" has ":" and "/"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: payments }
        spec: { type: ExternalName, externalName: payments.example.com, clusterIP: None }
        `,
        path: '/spec/clusterIP',
        message: 'a Service of type ExternalName has no clusterIP',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec || serviceTypeOf(spec) !== 'ExternalName') return;
    const name = (spec.externalName ?? '').replace(/\.$/, '');
    const path = '/spec/externalName';
    const help = 'write the host, such as payments.example.com';
    report(
      name === '' ? { path, message: 'externalName is missing', help } : nameFault('dns1123Subdomain', name, path),
    );
    const set = {
      clusterIP: spec.clusterIP,
      clusterIPs: !spec.clusterIP && clusterIPsOf(spec).length > 0,
      ipFamilies: (spec.ipFamilies ?? []).length > 0,
      ipFamilyPolicy: isSet(spec.ipFamilyPolicy),
    };
    for (const [field, there] of Object.entries(set)) {
      const message = `a Service of type ExternalName has no ${field}`;
      if (there) report({ path: `/spec/${field}`, message, help: `remove ${field}` });
    }
  },
});
