import { isSet } from '../../faults/is-set.js';
import type { PodSpec } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { type Found, present } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges hostname. */
export const hostname: PartRule = {
  id: 'pod/hostname',
  scope: 'server',
  severity: 'error',
  description:
    "A pod's hostname and subdomain are DNS labels; an override of at most 64 characters replaces both, and goes with neither host network nor `setHostnameAsFQDN`.",
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write lower-case letters, digits and "-"; keep one way to name the host.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-hostname-and-subdomain-field',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostname: db-0
        subdomain: db
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
          hostname: db.0
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/hostname',
        message: '"db.0" has "."',
      },
    ],
  },
  check({ spec, path }, report, context) {
    for (const field of ['hostname', 'subdomain'] as const) {
      report(spec[field] ? nameFault('dns1123Label', spec[field], `${path}/${field}`) : undefined);
    }
    const override = context.has('hostnameOverride') ? spec.hostnameOverride : undefined;
    if (isSet(override)) overrideFaults(spec, override, `${path}/hostnameOverride`).forEach((fault) => report(fault));
  },
};

const LONGEST_OVERRIDE = 64;

function overrideFaults(spec: PodSpec, override: string, path: string): Found[] {
  const help = 'keep one of them';
  const fault = nameFault('dns1123Subdomain', override, path, LONGEST_OVERRIDE);
  return [
    ...(spec.setHostnameAsFQDN ? [{ path, message: 'hostnameOverride stands beside setHostnameAsFQDN', help }] : []),
    ...(spec.hostNetwork ? [{ path, message: 'hostnameOverride stands beside hostNetwork', help }] : []),
    ...(override.length > LONGEST_OVERRIDE && override.length <= 253
      ? [
          {
            path,
            message: `the hostname has ${override.length} characters, at most ${LONGEST_OVERRIDE} are possible`,
            help: 'write a shorter one',
          },
        ]
      : []),
    ...present([fault]),
  ];
}
