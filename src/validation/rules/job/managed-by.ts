import { dns1123Subdomain } from '../../../kubernetes/names.js';
import { keeps } from '../../faults/jobs.js';
import type { PartRule } from '../../rule.js';

const LONGEST = 63;

/** Judges the name of the controller that is to run a Job. */
export const managedBy: PartRule = {
  id: 'job/managed-by',
  scope: 'server',
  severity: 'error',
  description:
    'The controller that is to run a Job is named by a domain and a path, of at most 63 characters together.',
  rationale: 'The API server refuses the Job.',
  remediation: 'Write it as in kueue.x-k8s.io/multikueue, or leave managedBy out.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        managedBy: kueue.x-k8s.io/multikueue
        template:
          spec:
            restartPolicy: Never
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          managedBy: kueue
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/managedBy',
        message: '"kueue" is no domain with a path',
      },
    ],
  },
  check(part, report, context) {
    const name = part.spec.managedBy;
    if (name == null || !keeps(part, 'jobManagedBy', context)) return;
    const path = `${part.path}/managedBy`;
    const help = 'write it as in kueue.x-k8s.io/multikueue, or leave it out';
    const [, domain, rest] = /^([^/]+)\/(.+)$/s.exec(name) ?? [];
    const odd = domain === undefined || dns1123Subdomain(domain) !== undefined;
    if (odd || !/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(rest ?? '')) {
      report({ path, message: `"${name}" is no domain with a path`, help });
    }
    if (Buffer.byteLength(name) > LONGEST) {
      report({ path, message: `managedBy has ${name.length} characters, ${LONGEST} at most are possible`, help });
    }
  },
};
