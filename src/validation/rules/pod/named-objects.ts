import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges named objects. */
export const namedObjects: PartRule = {
  id: 'pod/named-objects',
  scope: 'server',
  severity: 'error',
  description:
    'The service account, node, priority class and runtime class that a pod names have names that such objects can have.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the name of the object: lower-case letters, digits, "-" and ".".',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        serviceAccountName: api
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
          serviceAccountName: API
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/serviceAccountName',
        message: '"API" has a capital letter',
      },
    ],
  },
  check({ spec, path }, report) {
    for (const field of ['serviceAccountName', 'nodeName', 'priorityClassName'] as const) {
      if (spec[field]) judge(spec[field], `${path}/${field}`);
    }
    if (!spec.serviceAccountName && spec.serviceAccount) judge(spec.serviceAccount, `${path}/serviceAccount`);
    if (isSet(spec.runtimeClassName)) judge(spec.runtimeClassName, `${path}/runtimeClassName`);

    function judge(name: string, place: string): void {
      report(nameFault('dns1123Subdomain', name, place));
    }
  },
};
