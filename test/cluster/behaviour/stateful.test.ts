import { ServiceMap, StatefulDB } from 'servicemap';
import { expect, test } from 'vitest';
import { until } from '../client/until.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';

test('claims', async () => {
  const client = await sharedCluster();
  await deploy(
    client,
    manifestsOf((app) => {
      const map = new ServiceMap(app, 'stateful', {});
      new StatefulDB(map, 'db', {
        image: 'postgres:16.4',
        replicas: 3,
        ports: { postgres: 5432 },
        storage: { size: '1Gi', mountPath: '/data' },
        resources: { cpu: '10m', memory: '16Mi' },
      });
    }),
  );
  const pods = await until('three pods', async () => {
    const pods = await client.list('v1', 'Pod', { namespace: 'stateful' });
    return pods.length === 3 && pods;
  });
  expect(pods.length).toBe(3);
});
