import { createPrivateKey, X509Certificate } from 'node:crypto';
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
    ...(type === TLS && !lacks ? pairMistakes(content) : []),
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

const TLS = 'kubernetes.io/tls';

// The API server warns of what its TLS library can't load; a controller then serves a certificate of its own.
function pairMistakes(content: Content): Mistake[] {
  const [certificate, key] = ['tls.crt', 'tls.key'].map((name) => Buffer.from(content[name] ?? ''));
  const warning = { ruleId: 'secret/tls', severity: 'warning' } as const;
  try {
    const own = createPrivateKey(key ?? '');
    if (new X509Certificate(certificate ?? '').checkPrivateKey(own)) return [];
    return [
      {
        ...warning,
        message: 'tls.key is not the key of the certificate in tls.crt',
        help: 'put the certificate of the host itself first in tls.crt',
        option: ['data', 'tls.key'],
      },
    ];
  } catch {
    return [
      {
        ...warning,
        message: 'tls.crt and tls.key must be a certificate and its key in PEM',
        help: "PEM begins with '-----BEGIN'; base64 is our work",
        option: ['data', 'tls.crt'],
      },
    ];
  }
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
