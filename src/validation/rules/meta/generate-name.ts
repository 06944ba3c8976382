import { nameFault } from '../../name-fault.js';
import { generatedName, nameSyntaxOf } from '../../object-names.js';
import type { PartRule } from '../../rule.js';
import { isStored } from '../../stored-kinds.js';

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
    const { generateName: prefix } = metadata;
    if (!own || !prefix || !isStored(object)) return;
    const syntax = nameSyntaxOf(object, context);
    const at = `${path}/generateName`;
    // The server looks at the beginning with a letter for its last two characters where it ends with "-".
    const beginning = /.-$/.test(prefix) ? `${prefix.slice(0, -2)}a` : prefix;
    const whole = metadata.name ? undefined : nameFault(syntax, generatedName(prefix), at);
    if (syntax === 'pathSegment') {
      if (/[/%]/.test(prefix)) report(nameFault(syntax, prefix, at) ?? { path: at, message: '', help: '' });
      return;
    }
    const fault = nameFault(syntax, beginning, at);
    const found = fault ? (nameFault(syntax, prefix, at) ?? fault) : whole;
    if (found) report(found);
  },
};
