import { VARIABLE_FIELDS } from '../../../kubernetes/downward-api.js';
import { fieldFaults, resourceFaults } from '../../faults/downward-api.js';
import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges field. */
export const field: PartRule = {
  id: 'env/field',
  scope: 'server',
  severity: 'error',
  description:
    'A variable reads a field that pods have when they start, or an amount of a container in a unit that fits.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    "Write one of the fields that variables may read, as in `metadata.name` or `metadata.labels['app']`; amounts as in `limits.memory`.",
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
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
            env:
              - { name: POD, valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }
              - { name: MEMORY, valueFrom: { resourceFieldRef: { resource: limits.memory, divisor: 1Mi } } }
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
              env: [{ name: POD, valueFrom: { fieldRef: { fieldPath: metadata.labels } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/fieldRef/fieldPath',
        message: '"metadata.labels" is no field that can be read here',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: CPU, valueFrom: { resourceFieldRef: { resource: limits.cpu, divisor: 1Mi } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/resourceFieldRef/divisor',
        message: "limits.cpu can't be counted in units of 1Mi",
      },
    ],
  },
  check({ container, path, role }, report, context) {
    if (role === 'ephemeral') return;
    const fields = context.has('hostIPs')
      ? VARIABLE_FIELDS
      : VARIABLE_FIELDS.filter((field) => field !== 'status.hostIPs');
    forEachItem(container.env, ({ valueFrom }, index) => {
      const at = `${path}/env/${index}/valueFrom`;
      const field = valueFrom?.fieldRef;
      const amount = valueFrom?.resourceFieldRef;
      for (const fault of [
        ...(field ? fieldFaults(field, fields, `${at}/fieldRef`) : []),
        ...(amount ? resourceFaults(amount, 'variable', `${at}/resourceFieldRef`) : []),
      ]) {
        report(fault);
      }
    });
  },
};
