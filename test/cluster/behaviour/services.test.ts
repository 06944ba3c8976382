import { ExposedService, ExternalService, NodeAgent, ServiceMap, StatefulDB, StatelessApp, type App } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { expectOk } from '../client/client.js';
import { until } from '../client/until.js';
import { UNREADY } from '../plane/stages.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { find } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { serviceProblems, servicesAsNamed } from './services.js';

const POD = { image: 'acme/app:1', resources: { cpu: '10m', memory: '16Mi' } };
const STORAGE = { size: '1Gi', mountPath: '/data' };

describe.concurrent('a Service has the endpoints it should have', async () => {
  const client = await sharedCluster();

  const deployed = async (make: (app: App) => unknown) => {
    const manifests = manifestsOf(make);
    await deploy(client, manifests);
    return manifests;
  };
  const service = (namespace: string, name: string) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
  });

  test('of each kind', async () => {
    const manifests = await deployed((app) => {
      const map = new ServiceMap(app, 'services');
      const ports = { http: { port: 8080, service: 80 }, metrics: 9090, dns: { port: 5353, protocol: 'UDP' } } as const;
      const api = new StatelessApp(map, 'api', { ...POD, ports, replicas: 3 });
      new StatefulDB(map, 'db', {
        ...POD,
        ports: { sql: { port: 5432, service: 15_432 } },
        storage: STORAGE,
        replicas: 2,
      });
      new NodeAgent(map, 'agent', { ...POD, ports: { metrics: 9100 } });
      new ExposedService(map, 'api-inside', { target: api, internal: true });
      new ExposedService(map, 'api-pods', { target: api, internal: 'headless' });
      new ExposedService(map, 'api-nodes', { target: api, port: 'http', nodePort: true });
      new ExposedService(map, 'api-outside', { target: api, port: 'http', loadBalancer: true });
    });
    const targets = {
      'db-headless': 'db',
      'api-inside': 'api',
      'api-pods': 'api',
      'api-nodes': 'api',
      'api-outside': 'api',
    };
    const expected = servicesAsNamed(manifests, targets);
    expect(expected).toHaveLength(8);
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, serviceProblems(expected));
  });

  test('none of which is an unready pod, but where pods of a StatefulDB find each other', async () => {
    const manifests = await deployed((app) => {
      const map = new ServiceMap(app, 'services-unready');
      const options = { ...POD, ports: { http: 8080 }, replicas: 2, podAnnotations: { [UNREADY]: '' } };
      new StatelessApp(map, 'api', options);
      new StatefulDB(map, 'db', { ...options, storage: STORAGE, ordering: 'Parallel' });
    });
    await until('two endpoints that are not ready', async () => {
      const labels = 'kubernetes.io/service-name=api';
      const slices = await client.list('discovery.k8s.io/v1', 'EndpointSlice', {
        namespace: 'services-unready',
        labels,
      });
      const endpoints = slices.flatMap((slice) => slice['endpoints'] as { conditions: { ready: boolean } }[] | []);
      return endpoints.length === 2 && endpoints.every(({ conditions }) => !conditions.ready);
    });
    const db = manifests.find(({ kind }) => kind === 'StatefulSet');
    await expectNone(
      client,
      serviceProblems([
        { service: service('services-unready', 'db-headless'), workload: db },
        { service: service('services-unready', 'db'), workload: undefined },
        { service: service('services-unready', 'api'), workload: undefined },
      ]),
    );
    await expectProblem(client, rolloutProblems(manifests), /Deployment services-unready\/api: 0 of 2 pods/);
  });

  test('none when it is a name for something outside', async () => {
    await deployed((app) => {
      new ExternalService(new ServiceMap(app, 'services-outside'), 'db', {
        dns: 'db.example.com',
        ports: { sql: 5432 },
      });
    });
    const live = await find(client, service('services-outside', 'db'));
    expect(live?.['spec']).toMatchObject({ type: 'ExternalName', externalName: 'db.example.com' });
    await expectNone(client, serviceProblems([{ service: service('services-outside', 'db'), workload: undefined }]));
  });

  test('none of which is a pod of another map with workloads of the same names', async () => {
    const manifests = await deployed((app) => {
      for (const name of ['services-here', 'services-there']) {
        const map = new ServiceMap(app, name);
        new StatelessApp(map, 'api', { ...POD, ports: { http: 8080 }, replicas: 2 });
        new StatefulDB(map, 'db', { ...POD, ports: { sql: 5432 }, storage: STORAGE });
      }
    });
    const expected = servicesAsNamed(manifests, { 'db-headless': 'db' });
    expect(expected).toHaveLength(6);
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, serviceProblems(expected));
  });

  test('none of which is a pod of another map in the same namespace with a workload of the same name', async () => {
    const namespace = { existing: 'services-shared' };
    expectOk(await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace.existing } }));
    const manifests = await deployed((app) => {
      for (const [name, served, other] of [
        ['left', 'api', 'web'],
        ['right', 'web', 'api'],
      ] as const) {
        const map = new ServiceMap(app, name, { namespace });
        new StatelessApp(map, served, { ...POD, ports: { http: 8080 }, replicas: 2 });
        // Of another kind, so that no object of one map has the name of one of the other.
        new NodeAgent(map, other, POD);
      }
    });
    const expected = manifests
      .filter(({ kind }) => kind === 'Service')
      .map((one) => ({ service: one, workload: { ...one, apiVersion: 'apps/v1', kind: 'Deployment' } }));
    expect(expected).toHaveLength(2);
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, serviceProblems(expected));
  });

  test('or is named with the pods that it lacks and those that are not its own', async () => {
    const label = '/spec/selector/app.kubernetes.io~1name';
    const manifests = await deployed((app) => {
      const map = new ServiceMap(app, 'services-broken');
      const options = { ...POD, ports: { http: 8080 } };
      new StatelessApp(map, 'nobody', {
        ...options,
        patches: { Service: [{ op: 'replace', path: label, value: 'nobdy' }] },
      });
      new StatelessApp(map, 'thief', {
        ...options,
        patches: { Service: [{ op: 'replace', path: label, value: 'nobody' }] },
      });
      new StatelessApp(map, 'greedy', { ...options, patches: { Service: [{ op: 'remove', path: label }] } });
      new StatelessApp(map, 'deaf', {
        ...options,
        patches: { Service: [{ op: 'replace', path: '/spec/ports/0/targetPort', value: 8081 }] },
      });
    });
    await expectNone(client, rolloutProblems(manifests));
    const check = serviceProblems(servicesAsNamed(manifests, {}));
    const seen = [
      'Service deaf: its port http leads to 8081/TCP, and the pods have 8080/TCP',
      'Service greedy: it leads to pod deaf-…, which is not its own',
      'Service greedy: it leads to pod nobody-…, which is not its own',
      'Service greedy: it leads to pod thief-…, which is not its own',
      'Service nobody: it does not lead to pod nobody-…',
      'Service thief: it does not lead to pod thief-…',
      'Service thief: it leads to pod nobody-…, which is not its own',
    ];
    const found = await until('all that is broken', async () => {
      const lines = (await check(client)).map(
        ({ about: { kind, metadata }, what }) =>
          `${kind} ${metadata.name}: ${what.replace(/-[0-9a-z]{5,10}-[0-9a-z]{5}\b/, '-…')}`,
      );
      return lines.length >= seen.length && lines.toSorted();
    });
    expect(found).toEqual(seen);
    await expectProblem(client, check, /^Service services-broken\/nobody: it does not lead to pod nobody-/m);
  });
});
