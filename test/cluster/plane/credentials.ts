import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a control plane trusts, as files of its folder. */
export interface Credentials {
  /** Bearer token of a user who may do everything. */
  readonly token: string;
  readonly tokenFile: string;
  readonly signingKey: string;
  readonly verifyingKey: string;
}

/** Makes the token of the administrator and the keys of service account tokens. */
export async function writeCredentials(folder: string): Promise<Credentials> {
  const token = randomBytes(16).toString('hex');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text, { mode: 0o600 });
    return path;
  };
  return {
    token,
    tokenFile: await write('tokens.csv', `${token},admin,admin,"system:masters"\n`),
    signingKey: await write('service-account.key', privateKey),
    verifyingKey: await write('service-account.pub', publicKey),
  };
}

/** Writes a kubeconfig for the administrator; gives its path. */
export async function writeKubeconfig(folder: string, url: string, token: string, ca: string): Promise<string> {
  const name = 'control-plane';
  const path = join(folder, 'kubeconfig.yaml');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server: url, 'certificate-authority': ca } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
  await writeFile(path, stringify(config), { mode: 0o600 });
  return path;
}
