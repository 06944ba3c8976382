import { ExposedService, ExternalService, IngressClass, ServiceMap, StatelessApp } from 'servicemap';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOk } from '../client/client.js';
import { type RunningCluster, startCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { expectNone } from './problems.js';
import { rolloutProblems } from './rollout.js';

const ROLE = 'node-role.kubernetes.io/ingress';
const EDGE = ['node-0', 'node-1'];
const ingressNodes = {
  labels: { [ROLE]: '' },
  taints: [{ key: 'dedicated', value: 'ingress', effect: 'NoSchedule' as const }],
};
const app = { image: 'acme/web:1', ports: { http: 8080 }, resources: { cpu: '10m', memory: '16Mi' } };

let cluster: RunningCluster;
beforeAll(async () => {
  cluster = await startCluster();
  for (const name of EDGE) {
    const patch = { metadata: { labels: ingressNodes.labels }, spec: { taints: ingressNodes.taints } };
    expectOk(await cluster.client.patch({ apiVersion: 'v1', kind: 'Node', metadata: { name } }, patch));
  }
});
afterAll(async () => cluster?.stop());

const nodesOf = async (namespace: string): Promise<string[]> => {
  const pods = await cluster.client.list('v1', 'Pod', { namespace });
  return [...new Set(pods.map(({ spec }) => String((spec as { nodeName?: string }).nodeName)))].toSorted();
};

test('controllers run on each of the nodes set apart for them, and nothing else does', async () => {
  const manifests = manifestsOf(
    (program) => {
      new IngressClass(program, 'nginx', { controller: 'k8s.io/ingress-nginx', default: true });
      const edge = new ServiceMap(program, 'edge', { ingressNodes: true });
      const controller = new StatelessApp(edge, 'controller', { ...app, replicas: 2 });
      new ExposedService(edge, 'public', { target: controller, nodePort: true, externalTrafficPolicy: 'Local' });
      const shop = new ServiceMap(program, 'shop');
      new StatelessApp(shop, 'web', { ...app, replicas: 6 });
    },
    { cluster: { kubernetes: '1.36', ingressNodes } },
  );
  await deploy(cluster.client, manifests);
  await expectNone(cluster.client, rolloutProblems(manifests));
  expect(await nodesOf('edge')).toEqual(EDGE);
  expect(await nodesOf('shop')).toEqual(['node-2', 'node-3']);
});

test('the addresses of an external service stay as they are written, whatever the controllers do', async () => {
  const manifests = manifestsOf((program) => {
    const map = new ServiceMap(program, 'outside');
    new ExternalService(map, 'db', { addresses: ['203.0.113.7', '2001:db8::7'], ports: { sql: 5432 } });
    new ExternalService(map, 'headless', { addresses: ['203.0.113.8'], ports: { sql: 5432 }, headless: true });
    // Its pods show that the controllers have looked at the namespace.
    new StatelessApp(map, 'web', app);
  });
  await deploy(cluster.client, manifests);
  await expectNone(cluster.client, rolloutProblems(manifests));
  const slices = await cluster.client.list('discovery.k8s.io/v1', 'EndpointSlice', { namespace: 'outside' });
  const addresses = slices.flatMap(({ metadata, ...slice }) =>
    (slice['endpoints'] as { addresses: string[] }[]).map(
      (endpoint) => `${metadata.labels?.['kubernetes.io/service-name']} ${endpoint.addresses.join(' ')}`,
    ),
  );
  expect(addresses.filter((address) => !address.startsWith('web ')).toSorted()).toEqual([
    'db 2001:db8::7',
    'db 203.0.113.7',
    'headless 203.0.113.8',
  ]);
});
