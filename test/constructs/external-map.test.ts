import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ExternalMap, type ExternalMapOptions } from '../../src/constructs/external-map.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, told } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('its workloads are referred to by their cluster-wide names, and a strict map lets its pods call them', () => {
  const { findings, names, object } = program(
    (map, app) => {
      const billing = new ExternalMap(app, 'billing', {
        namespace: 'billing-prod',
        workloads: {
          api: { ports: { http: { port: 8080, service: 80 } } },
          theirs: { ports: { grpc: 9090 }, selector: { app: 'theirs' } },
        },
      });
      const { api, theirs } = billing.workloads;
      new StatelessApp(map, 'web', { image, env: { API: api.ports.http.address, HOST: theirs.host } });
    },
    { network: 'strict' },
  );
  expect(findings).toBe('');
  expect(names).toEqual(['Deployment web', 'Namespace shop', 'NetworkPolicy default-deny', 'NetworkPolicy web']);
  expect(object('Deployment')).toHaveProperty('spec.template.spec.containers.0.env', [
    { name: 'API', value: 'api.billing-prod.svc.cluster.local:80' },
    { name: 'HOST', value: 'theirs.billing-prod.svc.cluster.local' },
  ]);
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'billing-prod' } };
  expect(object('NetworkPolicy', 'web')).toHaveProperty('spec.egress', [
    {
      to: [
        {
          namespaceSelector,
          podSelector: {
            matchLabels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'billing' },
          },
        },
      ],
      ports: [{ protocol: 'TCP', port: 8080 }],
    },
    {
      to: [{ namespaceSelector, podSelector: { matchLabels: { app: 'theirs' } } }],
      ports: [{ protocol: 'TCP', port: 9090 }],
    },
  ]);
});

it('is accepted as a whole, or workload by workload', () => {
  const { findings, object } = program((map, app) => {
    const billing = new ExternalMap(app, 'billing', { workloads: { worker: {} } });
    const ports = { http: 8080 };
    new StatelessApp(map, 'all', { image, ports }).acceptFrom(billing);
    new StatelessApp(map, 'one', { image, ports }).acceptFrom(billing.workloads.worker);
  });
  expect(findings).toBe('');
  const from = (name: string, labels: object) =>
    expect(object('NetworkPolicy', name)).toHaveProperty('spec.ingress.0.from', [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'billing' } },
        podSelector: { matchLabels: labels },
      },
    ]);
  from('all', { 'app.kubernetes.io/instance': 'billing' });
  from('one', { 'app.kubernetes.io/instance': 'billing', 'app.kubernetes.io/name': 'worker' });
});

it('mistakes', () => {
  const { findings } = program((map, app) => {
    new ExternalMap(app, 'shop');
    const wrong = { workloads: { api: { prots: { http: 80 } } } } as unknown as ExternalMapOptions<{
      api: { ports: { http: number } };
    }>;
    const billing = new ExternalMap(app, 'Billing', wrong);
    const { api } = billing.workloads;
    new StatelessApp(map, 'web', { image, env: { API: api.ports.http.address } });
  });
  expect(findings).toMatchInlineSnapshot(`
    "map/duplicate-map: map shop is made by this app, so it is none of another repository
      new ExternalMap(app, «'shop'»);
      help: refer to that map itself: give it, or its workloads, to who needs them
    options/unknown: there is no option "prots" in workloads.api
      const wrong = { workloads: { api: { «prots»: { http: 80 } } } } as unknown as ExternalMapOptions<{
      help: did you mean "ports"?
    meta/name: "Billing" has a capital letter
      const billing = new ExternalMap(app, «'Billing'», wrong);
      help: use lower-case letters, digits, and "-" between them"
  `);
});

it('a map of another cluster is not reached by its name', () => {
  const app = new App({ environments: { dev: { clusters: { one: {}, two: {} } } } });
  let billing: ExternalMap<{ api: { ports: { http: number } } }> | undefined;
  app.forEachCluster((cluster) => {
    billing ??= new ExternalMap(cluster, 'billing', { workloads: { api: { ports: { http: 8080 } } } });
    new StatelessApp(new ServiceMap(cluster, 'shop'), 'web', { image, env: { API: billing.workloads.api.host } });
  });
  expect(told(app.findings())).toContain(
    'reference/other-cluster: billing/api is in another cluster, and this one has no map billing',
  );
});
