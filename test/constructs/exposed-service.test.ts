import { describe, expect, it } from 'vitest';
import type { ClusterOptions } from '../../src/app/cluster-options.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import type { ExposedServiceOptions } from '../../src/constructs/exposed-service-options.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const ports = { http: { port: 8080, service: 80 }, metrics: 9090 };
const selector = { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' };
const NGINX: ClusterOptions = { ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] } };

type Way<T> = T extends unknown ? Omit<T, 'target'> : never;

/** A workload `api`, exposed as `door`. */
const exposed = (way: Way<ExposedServiceOptions<'http' | 'metrics'>>, cluster?: ClusterOptions) =>
  program((map) => {
    const target = new StatelessApp(map, 'api', { image, ports });
    new ExposedService(map, 'door', { target, ...way });
  }, cluster && { cluster });

describe('by HTTP', () => {
  it('is an Ingress where the cluster has no Gateway, and lets its controller in', () => {
    const { findings, objects } = exposed({ http: { hosts: ['shop.example.com'] } }, NGINX);
    expect(findings).toBe('');
    expect(
      yaml(
        ...objects
          .filter(({ metadata }) => ['door', 'api'].includes(metadata.name))
          .filter(({ kind }) => ['Ingress', 'NetworkPolicy'].includes(kind)),
      ),
    ).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: door
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        ingressClassName: nginx
        rules:
        - host: shop.example.com
          http:
            paths:
            - path: /
              pathType: Prefix
              backend:
                service:
                  name: api
                  port:
                    number: 80
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: api
            app.kubernetes.io/instance: shop
        policyTypes:
        - Ingress
        ingress:
        - from:
          - namespaceSelector:
              matchLabels:
                kubernetes.io/metadata.name: ingress-nginx
          ports:
          - protocol: TCP
            port: 8080
      "
    `);
  });

  it('with TLS by an issuer opens the way to its solver too', () => {
    const { findings, object } = exposed(
      {
        http: {
          hosts: ['a.example.com', '*.b.example.com'],
          path: '/api',
          pathType: 'Exact',
          tls: true,
          annotations: { a: 'b' },
        },
      },
      { ingress: { from: [{ cidr: '10.0.0.0/8' }], issuer: 'letsencrypt' } },
    );
    expect(findings).toBe('');
    expect(yaml(object('Ingress'), object('NetworkPolicy', 'door-acme-solver'))).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: door
        namespace: shop
        labels:
          app.kubernetes.io/name: api
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
        annotations:
          a: b
          cert-manager.io/cluster-issuer: letsencrypt
      spec:
        tls:
        - hosts:
          - a.example.com
          - "*.b.example.com"
          secretName: door-tls
        rules:
        - host: a.example.com
          http:
            paths:
            - path: /api
              pathType: Exact
              backend:
                service:
                  name: api
                  port:
                    number: 80
        - host: "*.b.example.com"
          http:
            paths:
            - path: /api
              pathType: Exact
              backend:
                service:
                  name: api
                  port:
                    number: 80
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: door-acme-solver
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        podSelector:
          matchLabels:
            acme.cert-manager.io/http01-solver: "true"
        policyTypes:
        - Ingress
        ingress:
        - from:
          - ipBlock:
              cidr: 10.0.0.0/8
          ports:
          - protocol: TCP
            port: 8089
      "
    `);
  });

  it.each([
    [true, undefined, 'door-tls', undefined],
    [true, 'letsencrypt', 'door-tls', 'letsencrypt'],
    [{ secret: 'mine' }, 'letsencrypt', 'mine', undefined],
    [{ issuer: 'own' }, 'letsencrypt', 'door-tls', 'own'],
    [false, 'letsencrypt', undefined, undefined],
  ])('TLS %o with issuer %s of the cluster takes Secret %s, made by %s', (tls, issuer, secret, made) => {
    const { object, names } = exposed(
      { http: { hosts: ['shop.example.com'], tls } },
      { ingress: { from: [{ namespace: 'ingress-nginx' }], issuer } },
    );
    const ingress = object('Ingress');
    expect(ingress['spec']).toMatchObject(
      secret === undefined ? {} : { tls: [{ hosts: ['shop.example.com'], secretName: secret }] },
    );
    expect(ingress.metadata.annotations?.['cert-manager.io/cluster-issuer']).toBe(made);
    expect(names.includes('NetworkPolicy door-acme-solver')).toBe(made !== undefined);
  });

  it('is a route where the cluster has a Gateway, whose namespace may come in', () => {
    const { findings, object } = exposed(
      { http: { hosts: ['shop.example.com'], tls: true }, port: 'metrics' },
      { gateway: { name: 'public', namespace: 'gateway', listener: 'https' } },
    );
    expect(findings).toBe('');
    expect(object('HTTPRoute')).toMatchObject({
      apiVersion: 'gateway.networking.k8s.io/v1',
      metadata: { name: 'door' },
    });
    expect(object('HTTPRoute')['spec']).toEqual({
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'public',
          namespace: 'gateway',
          sectionName: 'https',
        },
      ],
      hostnames: ['shop.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name: 'api', port: 9090, weight: 1 }],
        },
      ],
    });
    expect(object('NetworkPolicy', 'api')).toHaveProperty('spec.ingress', [
      {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'gateway' } } }],
        ports: [{ protocol: 'TCP', port: 9090 }],
      },
    ]);
  });
});

describe('by a Service of its own', () => {
  it.each<[string, Way<ExposedServiceOptions<'http' | 'metrics'>>, object]>([
    [
      'a load balancer for all ports',
      { loadBalancer: true },
      {
        type: 'LoadBalancer',
        selector,
        ports: [
          { name: 'http', port: 80, targetPort: 8080 },
          { name: 'metrics', port: 9090, targetPort: 9090 },
        ],
      },
    ],
    [
      'a load balancer of a class, for some callers',
      { loadBalancer: { class: 'service.k8s.aws/nlb', sourceRanges: ['203.0.113.0/24'] }, port: 'http' },
      {
        type: 'LoadBalancer',
        loadBalancerClass: 'service.k8s.aws/nlb',
        loadBalancerSourceRanges: ['203.0.113.0/24'],
        selector,
        ports: [{ name: 'http', port: 80, targetPort: 8080 }],
      },
    ],
    [
      'a port of every node',
      { nodePort: 30_080, port: 'http' },
      { type: 'NodePort', selector, ports: [{ name: 'http', port: 80, targetPort: 8080, nodePort: 30_080 }] },
    ],
    [
      'an address inside the cluster',
      { internal: true, port: 'http' },
      { type: 'ClusterIP', selector, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    ],
    [
      'the addresses of all pods',
      { internal: 'headless', port: 'http' },
      { type: 'ClusterIP', clusterIP: 'None', selector, ports: [{ name: 'http', port: 8080, targetPort: 8080 }] },
    ],
  ])('%s', (_, way, spec) => {
    const { findings, object } = exposed({ ...way, name: 'public', labels: { team: 'shop' } });
    expect(findings).toBe('');
    expect(object('Service', 'public')['spec']).toEqual(spec);
    expect(object('Service', 'public').metadata.labels).toMatchObject({ ...selector, team: 'shop' });
  });

  it('keeps protocol and application protocol, and its annotations', () => {
    const { object } = program((map) => {
      const target = new StatelessApp(map, 'dns', {
        image,
        ports: { dns: { port: 53, protocol: 'UDP', appProtocol: 'acme.com/dns' } },
      });
      new ExposedService(map, 'door', { target, loadBalancer: true, annotations: { a: 'b' } });
    });
    expect(object('Service', 'door')).toMatchObject({
      metadata: { annotations: { a: 'b' } },
      spec: { ports: [{ name: 'dns', port: 53, targetPort: 53, protocol: 'UDP', appProtocol: 'acme.com/dns' }] },
    });
  });

  it('opens its ports to where the load balancer is, or to all where nobody says', () => {
    const openTo = (cluster?: ClusterOptions) =>
      exposed({ loadBalancer: true, port: 'http' }, cluster).object('NetworkPolicy', 'api')['spec'];
    const rule = { ports: [{ protocol: 'TCP', port: 8080 }] };
    expect(openTo()).toMatchObject({ ingress: [rule] });
    expect(openTo()).not.toHaveProperty('ingress[0].from');
    expect(openTo({ loadBalancer: { from: ['10.0.0.0/8'] } })).toMatchObject({
      ingress: [{ ...rule, from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }],
    });
    expect(exposed({ internal: true }).names).not.toContain('NetworkPolicy api');
  });
});
