import type { ManagedFieldsEntry } from '../../../kubernetes/generated/types.js';
import type { PartRule } from '../../rule.js';

const LONGEST_MANAGER = 128;
const LONGEST_SUBRESOURCE = 256;

/** Judges who is said to have written what. */
export const managedFields: PartRule = {
  id: 'meta/managed-fields',
  scope: 'server',
  severity: 'error',
  description: 'A manager of fields has a name of at most 128 printable bytes, and a subresource of at most 256.',
  rationale: 'The API server refuses the object. Entries that it cannot read at all it passes over.',
  remediation: 'Remove managedFields: the server writes them.',
  see: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: api
        managedFields:
          - { manager: kubectl, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: { 'f:data': {} } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: api
          managedFields:
            - { manager: "a\\tb", operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: { 'f:data': {} } }
        `,
        path: '/metadata/managedFields/0/manager',
        message: 'the name of the manager has a character that cannot be printed',
      },
    ],
  },
  check({ own, path, metadata }, report) {
    const entries = own ? (metadata.managedFields ?? []) : [];
    if (!entries.every(isReadable)) return;
    entries.forEach(({ manager = '', subresource = '' }, index) => {
      const at = `${path}/managedFields/${index}`;
      const help = 'remove managedFields: the server writes them';
      // Any space but the plain one counts as not printable.
      if (/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(manager ?? '')) {
        const message = 'the name of the manager has a character that cannot be printed';
        report({ path: `${at}/manager`, message, help });
      }
      for (const [field, value, most] of [
        ['manager', manager, LONGEST_MANAGER],
        ['subresource', subresource, LONGEST_SUBRESOURCE],
      ] as const) {
        const bytes = Buffer.byteLength(value ?? '');
        if (bytes <= most) continue;
        const message = `the ${field} has ${bytes} bytes, ${most} at most are possible`;
        report({ path: `${at}/${field}`, message, help });
      }
    });
  },
};

function isReadable(entry: ManagedFieldsEntry | null): boolean {
  const { operation, fieldsType, apiVersion, fieldsV1 } = entry ?? {};
  const known = operation === 'Update' || operation === 'Apply';
  return (
    known &&
    fieldsType === 'FieldsV1' &&
    Boolean(apiVersion) &&
    Object.keys(fieldsV1 ?? {}).every((key) => key.startsWith('f:'))
  );
}
