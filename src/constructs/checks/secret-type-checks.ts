import type { Mistake } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import { SECRET_TYPES } from '../../kubernetes/secret-types.js';
import type { Content } from '../../rendering/content.js';

/** What the API server would refuse of a Secret of this type. */
export function secretTypeMistakes(
  type: string,
  content: Content,
  annotations: Readonly<Record<string, string>> = {},
): Mistake[] {
  const wanted = SECRET_TYPES[type];
  if (wanted === undefined) return unknownType(type);
  const { keys, any, json, filled, annotation } = wanted;
  const missing = keys.filter((key) => !Object.hasOwn(content, key));
  const lacks = any === true ? missing.length === keys.length : missing.length > 0;
  return [
    ...(lacks ? [keysMissing(type, any === true ? keys.join(' or ') : missing.join(' and '))] : []),
    ...keys
      .filter((key) => content[key] !== undefined && json === true && !isJsonObject(content[key]))
      .map((key) => ({
        ruleId: 'secret/type',
        message: `the value of "${key}" in a Secret of type ${type} must be a JSON object`,
        help: 'write what "docker login" writes into its config.json',
        option: ['data', key],
      })),
    ...keys
      .filter((key) => content[key]?.length === 0 && filled === true)
      .map((key) => ({
        ruleId: 'secret/type',
        message: `the value of "${key}" in a Secret of type ${type} must not be empty`,
        option: ['data', key],
      })),
    ...(annotation === undefined || (annotations[annotation] ?? '') !== ''
      ? []
      : [
          {
            ruleId: 'secret/type',
            message: `a Secret of type ${type} needs the annotation ${annotation}`,
            help: `name the ServiceAccount: annotations: { '${annotation}': '…' }`,
            option: ['type'],
          },
        ]),
  ];
}

function keysMissing(type: string, keys: string): Mistake {
  return {
    ruleId: 'secret/type',
    message: `a Secret of type ${type} needs ${keys}`,
    help: "add it to data, or leave the type out: it is then 'Opaque', with any keys",
    option: ['type'],
  };
}

// Types of one's own are fine; those of Kubernetes are known.
function unknownType(type: string): Mistake[] {
  const known = Object.keys(SECRET_TYPES);
  const meant = nearest(type, known);
  if (!type.startsWith('kubernetes.io/') && !(meant !== undefined && !type.includes('/'))) return [];
  return [
    {
      ruleId: 'secret/type',
      message: `Kubernetes has no Secret type "${type}"`,
      help: meant === undefined ? `its types are ${known.join(', ')}` : `did you mean "${meant}"?`,
      option: ['type'],
    },
  ];
}

function isJsonObject(value: string | Uint8Array | undefined): boolean {
  try {
    const parsed: unknown = JSON.parse(typeof value === 'string' ? value : Buffer.from(value ?? []).toString());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}
