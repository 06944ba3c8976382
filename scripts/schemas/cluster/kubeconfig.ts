import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** How to reach an API server. */
export interface Access {
  readonly server: string;
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly token?: string | undefined;
  /** Whether the server's certificate is not to be looked at. */
  readonly insecure: boolean;
}

interface Config {
  readonly 'current-context'?: string;
  readonly contexts?: readonly { readonly name: string; readonly context: { cluster: string; user: string } }[];
  readonly clusters?: readonly { readonly name: string; readonly cluster: Fields }[];
  readonly users?: readonly { readonly name: string; readonly user: Fields }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** How the current context of a kubeconfig reaches its server. */
export function accessOf(path: string): Access {
  const config = parse(readFileSync(path, 'utf8')) as Config;
  const { context } = named(config.contexts, config['current-context'], 'context');
  const { cluster } = named(config.clusters, context.cluster, 'cluster');
  const { user } = named(config.users, context.user, 'user');
  // Paths in it are relative to it.
  const pem = (fields: Fields, name: string): string | undefined => {
    const data = fields[`${name}-data`];
    const file = fields[name];
    if (typeof data === 'string') return Buffer.from(data, 'base64').toString('utf8');
    return typeof file === 'string' ? readFileSync(resolve(dirname(path), file), 'utf8') : undefined;
  };
  if (user['exec'] || user['auth-provider'])
    throw new Error('the user logs in by a program: give a kubeconfig with a token');
  const tokenFile = pem(user, 'tokenFile');
  return {
    server: String(cluster['server']),
    ca: pem(cluster, 'certificate-authority'),
    cert: pem(user, 'client-certificate'),
    key: pem(user, 'client-key'),
    token: typeof user['token'] === 'string' ? user['token'] : tokenFile?.trim(),
    insecure: cluster['insecure-skip-tls-verify'] === true,
  };
}

function named<T extends { readonly name: string }>(
  list: readonly T[] | undefined,
  name: string | undefined,
  what: string,
): T {
  const found = list?.find((each) => each.name === name);
  if (!found) throw new Error(`the kubeconfig has no ${what} ${name ?? ''}`.trim());
  return found;
}
