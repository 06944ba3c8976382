import { type NameSyntax, nameBegunBy } from '../../../kubernetes/names.js';
import { atLeast } from '../../../kubernetes/versions.js';
import type { Manifest } from '../../../manifests/manifest.js';
import type { Context } from '../../context.js';
import { nameFault } from '../../faults/name-fault.js';
import { generatedName, nameSyntaxOf } from '../../faults/object-names.js';
import type { PartRule } from '../../rule.js';
import { isStored } from '../../faults/stored-kinds.js';
import type { Found } from '../../violation.js';

/** Judges what names are made from. */
export const generateName: PartRule = {
  id: 'meta/generate-name',
  scope: 'server',
  severity: 'error',
  description: 'What a name is made from is the beginning of a name of that kind; it may end with "-".',
  rationale: 'The API server refuses the object, also where it has a name beside it.',
  remediation: 'Write lower-case letters, digits and "-", as in api-.',
  see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { generateName: api- }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { generateName: api_ }
        `,
        path: '/metadata/generateName',
        message: '"api_" has "_"',
      },
    ],
  },
  check({ own, path, metadata, object }, report, context) {
    const prefix = metadata.generateName;
    if (!own || !prefix || !isStored(object)) return;
    const syntax = nameSyntaxOf(object, context);
    const at = `${path}/generateName`;
    const whole = (): Found | undefined => (metadata.name ? undefined : nameFault(syntax, generatedName(prefix), at));
    report(beginningFault(object, prefix, syntax, at, context) ?? whole());
  },
};

function beginningFault(
  { apiVersion, kind }: Manifest,
  prefix: string,
  syntax: NameSyntax,
  path: string,
  { version }: Context,
): Found | undefined {
  const anything = syntax === 'pathSegment' && !apiVersion.startsWith('rbac.');
  const later = kind === 'ReplicationController' && atLeast(version, '1.35');
  // There the server minds only what cannot stand in a URL.
  if (anything || later) return /[/%]/.test(prefix) ? nameFault('pathSegment', prefix, path) : undefined;
  const read = syntax === 'pathSegment' ? prefix : nameBegunBy(prefix);
  const fault = nameFault(syntax, read, path);
  return fault && (nameFault(syntax, prefix, path) ?? fault);
}
