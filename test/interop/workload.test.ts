import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { App, ServiceMap, StatelessApp } from 'servicemap';
import { workloadFrom } from 'servicemap/cdk8s-plus';
import { describe, expect, it } from 'vitest';
import { objectsBelow, program, told } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const podOf = (object: unknown) =>
  (object as { spec: { template: { spec: { containers: unknown[]; volumes?: unknown[] }; metadata: unknown } } }).spec
    .template;

const theirWeb = (map: Chart, ports: kplus.ServicePort[] = [{ port: 80, targetPort: 8080 }]) => {
  const web = new kplus.Deployment(map, 'web', {
    metadata: { name: 'web' },
    containers: [{ image, portNumber: 8080 }],
  });
  return { web, service: new kplus.Service(map, 'web-service', { metadata: { name: 'web' }, selector: web, ports }) };
};

describe('a workload of cdk8s-plus', () => {
  it('is opened by what refers to it, and lets its own references be followed', () => {
    const { findings, object, objects } = program((map) => {
      const { web, service } = theirWeb(map);
      const theirs = workloadFrom(web, { service });
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 }, env: { WEB: theirs.address } });
      theirs.uses(api);
    });
    expect(findings).toBe('');
    expect(podOf(object('Deployment', 'api')).spec.containers[0]).toMatchObject({
      env: [{ name: 'WEB', value: 'web:80' }],
    });
    const selector = (object('Deployment', 'web') as unknown as { spec: { selector: { matchLabels: object } } }).spec
      .selector.matchLabels;
    expect(Object.keys(selector)).toEqual([kplus.Pod.ADDRESS_LABEL]);
    const policies = objects.filter(
      ({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name !== 'default-deny',
    );
    expect(policies.map(({ spec }) => spec)).toEqual(
      expect.arrayContaining([
        {
          podSelector: { matchLabels: selector },
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [
                {
                  podSelector: {
                    matchLabels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' },
                  },
                },
              ],
              ports: [{ protocol: 'TCP', port: 8080 }],
            },
          ],
        },
        {
          podSelector: {
            matchLabels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' },
          },
          policyTypes: ['Ingress'],
          ingress: [{ from: [{ podSelector: { matchLabels: selector } }], ports: [{ protocol: 'TCP', port: 8080 }] }],
        },
      ]),
    );
  });

  it('opens its own way out of a strict map', () => {
    const { findings, objects } = program(
      (map) => {
        const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
        workloadFrom(theirWeb(map).web).uses(api);
      },
      { network: 'strict' },
    );
    expect(findings).toBe('');
    const policy = objects.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'web');
    expect(policy?.spec).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        {
          to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'api' } } }],
          ports: [{ protocol: 'TCP', port: 8080 }],
        },
      ],
    });
  });

  it('is accepted from another map, by named ports too', () => {
    const { findings, object } = program((map, app) => {
      const other = new ServiceMap(app, 'other');
      const { web, service } = theirWeb(other, [
        { name: 'http', port: 80, targetPort: 8080 },
        { name: 'metrics', port: 9090 },
      ]);
      const theirs = workloadFrom(web, { service });
      const api = new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080, grpc: 9000 },
        env: { WEB: theirs.on('http').address },
      });
      theirs.acceptFrom(api, { ports: ['http'] });
      api.acceptFrom(theirs, { ports: ['grpc'] });
    });
    expect(findings).toBe('');
    expect(object('NetworkPolicy', 'api').spec).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }],
          ports: [{ port: 9000 }],
        },
      ],
    });
    expect(podOf(object('Deployment', 'api')).spec.containers[0]).toMatchObject({
      env: [{ name: 'WEB', value: 'web.other.svc.cluster.local:80' }],
    });
  });

  it('is refused where it does not accept, where no Service leads to it, and where the port is none of its', () => {
    const { findings } = program((map, app) => {
      const other = new ServiceMap(app, 'other');
      const { web, service } = theirWeb(other);
      const theirs = workloadFrom(web, { service });
      const hidden = workloadFrom(new kplus.Deployment(map, 'hidden', { containers: [{ image, portNumber: 8080 }] }));
      new StatelessApp(map, 'api', {
        image,
        env: { WEB: theirs.address, HIDDEN: hidden.host, NONE: theirs.on(81).address },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "network/not-accepted: shop/api calls other/web, which is in another map and does not accept it
        env: { WEB: «theirs.address», HIDDEN: hidden.host, NONE: theirs.on(81).address },
        help: where both are known, add: web.acceptFrom(api)
      reference/no-service: no Service leads to shop/shop-hidden, so it has no host
        env: { WEB: theirs.address, HIDDEN: «hidden.host», NONE: theirs.on(81).address },
        help: make it a StatelessApp if others are to call it; uses: [...] opens the path alone
      reference/port: other/web has no port "81"
        env: { WEB: theirs.address, HIDDEN: hidden.host, NONE: theirs.«on»(81).address },
        help: its ports are 80"
    `);
  });

  it('keeps what was open in a chart of its own', () => {
    const app = new App();
    const chart = new Chart(app, 'theirs', { namespace: 'theirs' });
    const map = new ServiceMap(app, 'shop');
    const { web, service } = theirWeb(chart);
    new StatelessApp(map, 'api', { image, env: { WEB: workloadFrom(web, { service }).address } });
    expect(told(app.findings())).toBe('');
    expect(objectsBelow(chart).map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  });

  it('can be an object of cdk8s itself', () => {
    const { findings, object } = program((map) => {
      const labels = { app: 'web' };
      const web = new ApiObject(map, 'web', {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web' },
        spec: {
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: 'web', image, ports: [{ name: 'http', containerPort: 8080 }] }] },
          },
        },
      });
      new StatelessApp(map, 'api', { image, uses: [workloadFrom(web)] });
    });
    expect(findings).toBe('');
    expect(object('NetworkPolicy', 'web').spec).toMatchObject({
      podSelector: { matchLabels: { app: 'web' } },
      ingress: [{ ports: [{ protocol: 'TCP', port: 8080 }] }],
    });
  });
});
