import { describe, expect, test } from 'vitest';
import { type Client, expectOk } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsIn } from './deploy.js';
import { expectNone } from './problems.js';
import { rolloutProblems } from './rollout.js';

/** What others put there before: the Secret that the shop says exists. */
async function makeLogin(client: Client): Promise<void> {
  const metadata = { name: 'orders-db-login', namespace: 'shop' };
  expectOk(await client.create({ apiVersion: 'v1', kind: 'Secret', metadata, stringData: { password: 'secret' } }));
}

describe.concurrent('the output in dist/dev/local', async () => {
  const client = await sharedCluster();
  const folder = (map: string) => manifestsIn(`dist/dev/local/${map}`);

  test('the shop rolls out', async () => {
    const manifests = ['shop', 'billing', 'monitoring'].flatMap(folder);
    expect(manifests.length).toBeGreaterThan(30);
    await deploy(client, manifests);
    await makeLogin(client);
    await expectNone(client, rolloutProblems(manifests));
  });

  test('the online boutique rolls out', async () => {
    const manifests = folder('online-boutique');
    await deploy(client, manifests);
    await expectNone(client, rolloutProblems(manifests));
  });
});
