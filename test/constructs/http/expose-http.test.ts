import { describe, expect, it } from 'vitest';
import type { ClusterOptions } from '../../../src/app/cluster-options.js';
import { ExposedService } from '../../../src/constructs/exposed-service.js';
import type { HttpExposure } from '../../../src/constructs/http/http-options.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const NGINX: ClusterOptions = { ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] } };
const GATEWAY: ClusterOptions = { gateway: { name: 'public', namespace: 'gateway', listener: 'https' } };

interface Apps {
  readonly web: StatelessApp<'http'>;
  readonly admin: StatelessApp<'http' | 'metrics'>;
}

/** A map with the workloads `web` and `admin`, of which `web` is exposed as `door`. */
const exposed = (cluster: ClusterOptions, http: (apps: Apps) => HttpExposure) => {
  const made = program(
    (map) => {
      const web = new StatelessApp(map, 'web', { image, ports: { http: { port: 8080, service: 80 } } });
      const admin = new StatelessApp(map, 'admin', { image, ports: { http: 3000, metrics: 9090 } });
      new ExposedService(map, 'door', { target: web, http: http({ web, admin }) });
    },
    { cluster },
  );
  expect(made.findings).toBe('');
  return made;
};

const hosts = ['shop.example.com'];
const virtual = ({ admin }: Apps): HttpExposure => ({
  hosts,
  routes: {
    images: { path: '/images', target: admin, port: 'metrics' },
    admin: { hosts: ['admin.example.com'], target: admin },
  },
});
const service = (name: string, number: number) => ({ service: { name, port: { number } } });

describe('virtual hosts', () => {
  it('of an Ingress stand in one, each with its own target', () => {
    expect(exposed(NGINX, virtual).object('Ingress')['spec']).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: service('web', 80) },
              { path: '/images', pathType: 'Prefix', backend: service('admin', 9090) },
            ],
          },
        },
        {
          host: 'admin.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: service('admin', 3000) }] },
        },
      ],
    });
  });

  it('of a Gateway are routes, one for the hosts of each', () => {
    const { object, names } = exposed(GATEWAY, virtual);
    expect(names.filter((name) => name.startsWith('HTTPRoute'))).toEqual(['HTTPRoute door', 'HTTPRoute door-admin']);
    expect(object('HTTPRoute', 'door')['spec']).toMatchObject({
      hostnames: hosts,
      rules: [
        { matches: [{ path: { value: '/' } }], backendRefs: [{ name: 'web', port: 80 }] },
        { matches: [{ path: { value: '/images' } }], backendRefs: [{ name: 'admin', port: 9090 }] },
      ],
    });
    expect(object('HTTPRoute', 'door-admin')['spec']).toMatchObject({
      hostnames: ['admin.example.com'],
      rules: [{ backendRefs: [{ name: 'admin', port: 3000 }] }],
    });
  });

  it.each([
    [NGINX, 'ingress-nginx'],
    [GATEWAY, 'gateway'],
  ])('let the way in to each of their targets, and no further', (cluster, namespace) => {
    const { object } = exposed(cluster, virtual);
    const from = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }];
    const rule = (port: number) => ({ from, ports: [{ protocol: 'TCP', port }] });
    expect(object('NetworkPolicy', 'web')).toHaveProperty('spec.ingress', [rule(8080)]);
    expect(object('NetworkPolicy', 'admin')).toHaveProperty('spec.ingress', [rule(3000), rule(9090)]);
  });
});

describe('TLS of an Ingress', () => {
  it('is one Secret for all hosts but those that bring their own', () => {
    const { object } = exposed({ ingress: { ...NGINX.ingress, issuer: 'letsencrypt' } }, () => ({
      hosts,
      tls: true,
      routes: {
        own: { hosts: ['own.example.com'], tls: { secret: 'own-tls' } },
        same: { hosts: ['same.example.com'] },
      },
    }));
    expect(object('Ingress')).toHaveProperty('spec.tls', [
      { hosts: ['shop.example.com', 'same.example.com'], secretName: 'door-tls' },
      { hosts: ['own.example.com'], secretName: 'own-tls' },
    ]);
  });

  it('can be made by an issuer of the namespace', () => {
    const { object, names } = exposed(NGINX, () => ({ hosts, tls: { issuer: 'own', kind: 'Issuer' } }));
    expect(object('Ingress').metadata.annotations).toEqual({ 'cert-manager.io/issuer': 'own' });
    expect(names).toContain('NetworkPolicy door-acme-solver');
  });
});

it('the default backend of an Ingress is let in to as well, or is an object of another kind', () => {
  const { object } = exposed(NGINX, ({ admin }) => ({ hosts, defaultBackend: { target: admin } }));
  expect(object('Ingress')).toHaveProperty('spec.defaultBackend', service('admin', 3000));
  expect(object('NetworkPolicy', 'admin')).toHaveProperty('spec.ingress.0.ports', [{ protocol: 'TCP', port: 3000 }]);
  const resource = { apiGroup: 'k8s.example.com', kind: 'Bucket', name: 'static' };
  expect(exposed(NGINX, () => ({ hosts, defaultBackend: { resource } })).object('Ingress')).toHaveProperty(
    'spec.defaultBackend',
    { resource },
  );
});

describe('what shares or copies requests is let in to', () => {
  it('with its share', () => {
    const { object } = exposed(GATEWAY, ({ web, admin }) => ({
      hosts,
      backends: [
        { target: web, weight: 9 },
        { target: admin, weight: 1 },
      ],
    }));
    expect(object('HTTPRoute')).toHaveProperty('spec.rules.0.backendRefs', [
      { group: '', kind: 'Service', name: 'web', port: 80, weight: 9 },
      { group: '', kind: 'Service', name: 'admin', port: 3000, weight: 1 },
    ]);
    expect(object('NetworkPolicy', 'admin')).toHaveProperty('spec.ingress.0.ports.0.port', 3000);
  });

  it('with its copies', () => {
    const { object } = exposed(GATEWAY, ({ admin }) => ({ hosts, mirrors: [{ target: admin, port: 'metrics' }] }));
    expect(object('NetworkPolicy', 'admin')).toHaveProperty('spec.ingress.0.ports.0.port', 9090);
  });

  it('unless requests go elsewhere', () => {
    const { names } = exposed(GATEWAY, () => ({ hosts, listener: 'http', redirect: { scheme: 'https' } }));
    expect(names).not.toContain('NetworkPolicy web');
  });
});

it('a cluster with both is asked for an Ingress where that is said, and a route names another listener', () => {
  const both = { ...NGINX, ...GATEWAY };
  expect(exposed(both, () => ({ hosts })).names).toContain('HTTPRoute door');
  expect(exposed(both, () => ({ hosts, by: 'Ingress', class: 'other' })).object('Ingress')).toHaveProperty(
    'spec.ingressClassName',
    'other',
  );
  expect(exposed(both, () => ({ hosts, listener: 'http' })).object('HTTPRoute')).toHaveProperty(
    'spec.parentRefs.0.sectionName',
    'http',
  );
});

it('every host is meant where none is named', () => {
  expect(exposed(NGINX, () => ({ hosts: 'any' })).object('Ingress')).not.toHaveProperty('spec.rules.0.host');
  expect(exposed(GATEWAY, () => ({ hosts: 'any' })).object('HTTPRoute')).not.toHaveProperty('spec.hostnames');
});
