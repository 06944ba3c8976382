import { ServiceMap, StatelessApp } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { until } from '../client/until.js';
import { allowed, type Request, type Subject } from './access.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';

const image = 'acme/app:1';

describe.concurrent('access', async () => {
  const client = await sharedCluster();
  const can = (subject: Subject, request: Request) => allowed(client, subject, request);

  test('a workload may do what its permissions say, and nothing else', async () => {
    const namespace = 'access-workload';
    await deploy(
      client,
      manifestsOf((app) => {
        const map = new ServiceMap(app, namespace);
        new StatelessApp(map, 'operator', {
          image,
          permissions: [
            { resources: ['configmaps'], verbs: ['get'], resourceNames: ['settings'] },
            { resources: ['deployments/scale', 'pods/log'], verbs: ['get', 'patch'] },
            { resources: ['widgets'], verbs: ['list'], apiGroups: ['example.com'] },
          ],
        });
        new StatelessApp(map, 'plain', { image });
      }),
    );
    const operator = { serviceAccount: 'operator', namespace };
    const own = { verb: 'get', resource: 'configmaps', name: 'settings', namespace };
    await until('the role to count', async () => ((await can(operator, own)) ? true : undefined), { within: 10_000 });
    const granted: Request[] = [
      { verb: 'get', resource: 'pods', subresource: 'log', namespace },
      { verb: 'patch', resource: 'deployments', group: 'apps', subresource: 'scale', namespace },
      { verb: 'list', resource: 'widgets', group: 'example.com', namespace },
    ];
    for (const request of granted) expect(await can(operator, request), JSON.stringify(request)).toBe(true);
    const wider: Request[] = [
      { ...own, name: 'others' },
      { ...own, verb: 'list' },
      { ...own, verb: 'update' },
      { ...own, namespace: 'default' },
      { ...own, resource: 'secrets' },
      { verb: 'get', resource: 'pods', namespace },
      { verb: 'get', resource: 'deployments', group: 'apps', namespace },
      { verb: 'get', resource: 'widgets', group: 'example.com', namespace },
      { verb: 'list', resource: 'widgets', namespace },
    ];
    for (const request of wider) expect(await can(operator, request), JSON.stringify(request)).toBe(false);
    for (const serviceAccount of ['default', 'plain'])
      expect(await can({ serviceAccount, namespace }, own)).toBe(false);
  });

  test('people and pipelines have the roles that the map gives them', async () => {
    const namespace = 'access-people';
    await deploy(
      client,
      manifestsOf(
        (app) =>
          new ServiceMap(app, namespace, {
            roles: { 'log-reader': [{ resources: ['pods/log'], verbs: ['get'] }] },
            access: [
              { group: 'developers', role: 'edit' },
              { user: 'jane@example.com', role: 'log-reader' },
              { serviceAccount: 'deployer', namespace: 'ci', role: 'admin' },
              { group: 'auditors', role: { clusterRole: 'view' } },
            ],
          }),
      ),
    );
    const developer = { user: 'joe', groups: ['developers'] };
    const logs = { verb: 'get', resource: 'pods', subresource: 'log', namespace };
    const create = { verb: 'create', resource: 'deployments', group: 'apps', namespace };
    const bind = { verb: 'create', resource: 'rolebindings', group: 'rbac.authorization.k8s.io', namespace };
    const admin = { serviceAccount: 'deployer', namespace: 'ci' };
    const table: readonly (readonly [Subject, Request, boolean])[] = [
      [developer, create, true],
      [developer, bind, false],
      [developer, { ...create, namespace: 'default' }, false],
      [{ user: 'jane@example.com' }, logs, true],
      [{ user: 'jane@example.com' }, create, false],
      [admin, bind, true],
      [{ serviceAccount: 'deployer', namespace }, bind, false],
      [{ user: 'ann', groups: ['auditors'] }, logs, true],
      [{ user: 'ann', groups: ['auditors'] }, { verb: 'get', resource: 'secrets', namespace }, false],
    ];
    await until('the roles to count', async () => ((await can(admin, bind)) ? true : undefined), { within: 10_000 });
    for (const [subject, request, answer] of table) {
      expect(await can(subject, request), JSON.stringify({ subject, request })).toBe(answer);
    }
  });
});
