import { ApiObject } from 'cdk8s';
import { randomBytes } from 'node:crypto';
import { App, Config, Secret, ServiceMap } from 'servicemap';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { messageOf } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';

const MAXIMUM = 1024 * 1024;

/** Ways to fill an object to a size, where what is counted could be bytes, characters, base64 or keys as well. */
const FILLED: Readonly<Record<string, (map: ServiceMap, size: number) => unknown>> = {
  'a Config of text': (map, size) => new Config(map, 'full', { files: { a: 'x'.repeat(size) } }),
  'a Config of Korean text': (map, size) =>
    new Config(map, 'full', { files: { a: '한'.repeat(Math.floor(size / 3)) + 'x'.repeat(size % 3) } }),
  'a Config of bytes': (map, size) => new Config(map, 'full', { files: { a: randomBytes(size) } }),
  'a Config of many keys': (map, size) =>
    new Config(map, 'full', {
      data: Object.fromEntries(
        Array.from({ length: 64 }, (_, index) => [
          'k'.repeat(200) + index,
          'x'.repeat(Math.floor(size / 64) + (index === 0 ? size % 64 : 0)),
        ]),
      ),
    }),
  'a Config of both': (map, size) =>
    new Config(map, 'full', {
      data: { a: 'x'.repeat(size - 1000) },
      files: { b: Uint8Array.from({ length: 1000 }, () => 255) },
    }),
  'a Secret': (map, size) => new Secret(map, 'full', { data: { a: randomBytes(size) }, notSecret: true }),
};

describe.concurrent('the size of configuration', async () => {
  const client = await sharedCluster();
  const namespace = 'config-size';
  await deploy(
    client,
    manifestsOf((app) => new ServiceMap(app, namespace)),
  );

  function filled(make: (map: ServiceMap, size: number) => unknown, size: number) {
    const app = new App();
    make(new ServiceMap(app, namespace), size);
    const object = app.node
      .findAll()
      .filter((construct) => ApiObject.isApiObject(construct))
      .map((construct) => construct.toJson() as Manifest)
      .find(({ metadata }) => metadata.name === 'full') as Manifest;
    return { object, refused: app.findings().some(({ ruleId }) => ruleId === 'config/content') };
  }

  test.each(Object.entries(FILLED))(
    '%s: what we refuse and what the server refuses is the same byte',
    async (_, make) => {
      const full = filled(make, MAXIMUM);
      expect(full.refused).toBe(false);
      expect((await client.create(full.object, { dryRun: true })).status).toBe(201);
      const over = filled(make, MAXIMUM + 1);
      expect(over.refused).toBe(true);
      const answer = await client.create(over.object, { dryRun: true });
      expect([answer.status, messageOf(answer)]).toEqual([422, expect.stringContaining('Too long')]);
    },
  );
});
