/** What the API server asks of a Secret of a type of its own. */
export interface SecretType {
  /** Keys that must be there. */
  readonly keys: readonly string[];
  /** Whether one of the keys is enough. @default all must be there */
  readonly any?: true;
  /** Keys whose value must be a JSON object. */
  readonly json?: true;
  /** Keys whose value must not be empty. */
  readonly filled?: true;
  /** An annotation that must be there. */
  readonly annotation?: string;
}

/** The types that Kubernetes knows. @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */
export const SECRET_TYPES: Readonly<Record<string, SecretType>> = {
  Opaque: { keys: [] },
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'], json: true },
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'], json: true },
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], any: true },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'], filled: true },
  'kubernetes.io/service-account-token': { keys: [], annotation: 'kubernetes.io/service-account.name' },
  'bootstrap.kubernetes.io/token': { keys: [] },
};
