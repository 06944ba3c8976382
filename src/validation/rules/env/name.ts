import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges name. */
export const name: PartRule = {
  id: 'env/name',
  scope: 'server',
  severity: 'error',
  description:
    'The name of an environment variable is printable ASCII without `=`; before 1.32, of letters, digits, "_", "-" and ".", not starting with a digit.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write capital letters, digits and "_".',
  see: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            env: [{ name: LOG_LEVEL, value: debug }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: "LOG=LEVEL", value: debug }]
        `,
        path: '/spec/containers/0/env/0/name',
        message: '"LOG=LEVEL" has "="',
      },
    ],
  },
  check({ container, path, role }, report, context) {
    if (role === 'ephemeral') return;
    const relaxed = context.has('relaxedEnvNames');
    const judge = (name: string, place: string): void => {
      report(relaxed ? relaxedFault(name, place) : nameFault('envName', name, place));
    };
    forEachItem(container.env, ({ name }, index) => {
      judge(name ?? '', `${path}/env/${index}/name`);
    });
    forEachItem(container.envFrom, ({ prefix }, index) => {
      if (prefix) judge(prefix, `${path}/envFrom/${index}/prefix`);
    });
  },
};

function relaxedFault(name: string, path: string): Found | undefined {
  if (/^[ -<>-~]+$/.test(name)) return undefined;
  if (name === '') return { path, message: 'the variable has no name', help: "name it, as in 'LOG_LEVEL'" };
  const odd = /[^ -<>-~]/u.exec(name)?.[0];
  return { path, message: `"${name}" has ${JSON.stringify(odd)}`, help: 'use capital letters, digits and "_"' };
}
