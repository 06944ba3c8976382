import type { Secret } from '../../../kubernetes/generated/types.js';
import { SECRET_TYPES, type SecretType } from '../../../kubernetes/secret-types.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';
import { secretValues } from '../../faults/secret-values.js';
import type { Found } from '../../violation.js';

/** Judges whether a Secret has what its type promises. */
export const typeKeys = objectRule<Secret>({
  id: 'secret/type-keys',
  scope: 'server',
  severity: 'error',
  description: 'A Secret of a type of Kubernetes has the keys and annotations of that type.',
  rationale: 'The API server refuses the Secret.',
  remediation: 'Write the keys of the type, or leave the type out for any keys.',
  see: 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-types',
  kinds: ['v1 Secret'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Secret
      metadata: { name: login }
      type: kubernetes.io/basic-auth
      stringData: { password: abc }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Secret
        metadata: { name: certificate }
        type: kubernetes.io/tls
        stringData: { tls.crt: abc }
        `,
        path: '/data/tls.key',
        message: 'a Secret of type kubernetes.io/tls has the key tls.key',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Secret
        metadata: { name: registry }
        type: kubernetes.io/dockerconfigjson
        stringData: { .dockerconfigjson: 'user:password' }
        `,
        path: '/stringData/.dockerconfigjson',
        message: '.dockerconfigjson is no JSON object',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Secret
        metadata: { name: token }
        type: kubernetes.io/service-account-token
        `,
        path: '/metadata/annotations/kubernetes.io~1service-account.name',
        message:
          'a Secret of type kubernetes.io/service-account-token has the annotation kubernetes.io/service-account.name',
      },
    ],
  },
  check(secret, report) {
    const type = secret.type ?? '';
    const rule = Object.hasOwn(SECRET_TYPES, type) ? SECRET_TYPES[type] : undefined;
    if (rule)
      for (const fault of [...keyFaults(secret, type, rule), ...annotationFaults(secret, type, rule)]) report(fault);
  },
});

function keyFaults(secret: Secret, type: string, { keys, any, json, filled }: SecretType): Found[] {
  const values = secretValues(secret);
  if (any && keys.some((key) => values.has(key))) return [];
  const missing = any ? keys.slice(0, 1) : keys.filter((key) => !values.has(key));
  const wanted = any ? keys.join(' or ') : undefined;
  const odd = keys.filter((key) => {
    const value = values.get(key);
    return value !== undefined && ((filled && value.length === 0) || (json && !isJsonObject(value.toString())));
  });
  return [
    ...missing.map((key) => ({
      path: below('/data', key),
      message: `a Secret of type ${type} has the key ${wanted ?? key}`,
      help: 'add it, or leave the type out',
    })),
    ...odd.map((key) => ({
      path: below(Object.hasOwn(secret.stringData ?? {}, key) ? '/stringData' : '/data', key),
      message: `${key} is ${json ? 'no JSON object' : 'empty'}`,
      help: json ? 'write what `kubectl create secret docker-registry` makes' : 'write its value',
    })),
  ];
}

function annotationFaults({ metadata }: Secret, type: string, { annotation }: SecretType): Found[] {
  if (annotation === undefined || metadata?.annotations?.[annotation]) return [];
  const message = `a Secret of type ${type} has the annotation ${annotation}`;
  return [{ path: below('/metadata/annotations', annotation), message, help: 'write the name of the service account' }];
}

/** As the server asks, for which null will do. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text, (_, part: unknown) => {
      if (part === Infinity || part === -Infinity) throw new RangeError('no number holds it');
      return part;
    });
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
