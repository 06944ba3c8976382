import { describe, expect, it } from 'vitest';
import { ExternalService } from '../../src/constructs/external-service.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('an ExternalService known by addresses', () => {
  it('is a Service with an EndpointSlice for each family', () => {
    const { findings, object } = program((map) => {
      const db = new ExternalService(map, 'db', {
        addresses: ['203.0.113.7', { address: '2001:DB8::7', hostname: 'db-1', zone: 'a', ready: false }],
        ports: { sql: { port: 5432, service: 15_432 } },
      });
      new StatelessApp(map, 'api', { image, env: { DB: db.address } });
    });
    expect(findings).toBe('');
    const ipv4 = object('EndpointSlice', 'db-ipv4');
    expect(yaml(object('Service'), ipv4)).toMatchInlineSnapshot(`
      "apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata:
        name: db-ipv4
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          kubernetes.io/service-name: db
          endpointslice.kubernetes.io/managed-by: servicemap
      addressType: IPv4
      ports:
      - name: sql
        port: 5432
        protocol: TCP
      endpoints:
      - addresses:
        - 203.0.113.7
        conditions:
          ready: true
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: db
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        type: ClusterIP
        ipFamilyPolicy: PreferDualStack
        ports:
        - name: sql
          port: 15432
          targetPort: 5432
      "
    `);
    expect(object('EndpointSlice', 'db-ipv6')).toEqual({
      ...ipv4,
      metadata: { ...ipv4.metadata, name: 'db-ipv6' },
      addressType: 'IPv6',
      endpoints: [{ addresses: ['2001:db8::7'], conditions: { ready: false }, hostname: 'db-1', zone: 'a' }],
    });
    expect(object('Deployment')).toHaveProperty('spec.template.spec.containers.0.env', [
      { name: 'DB', value: 'db:15432' },
    ]);
  });

  it('has no ports of its own without an address', () => {
    const { findings, object } = program((map) => {
      const db = new ExternalService(map, 'db', {
        addresses: ['203.0.113.7'],
        ports: { sql: { port: 5432, service: 15_432 } },
        headless: true,
      });
      new StatelessApp(map, 'api', { image, env: { DB: db.address } });
    });
    expect(findings).toBe('');
    expect(object('Service')['spec']).toMatchObject({ clusterIP: 'None', ports: [{ port: 5432, targetPort: 5432 }] });
    expect(object('Deployment')).toHaveProperty('spec.template.spec.containers.0.env.0.value', 'db:5432');
  });

  it('of IPv6 alone has an IPv6 address itself', () => {
    const { object } = program(
      (map) => new ExternalService(map, 'db', { addresses: ['2001:db8::7'], ports: { sql: 5432 } }),
    );
    expect(object('Service')).toHaveProperty('spec.ipFamilies', ['IPv6']);
  });

  it('can be Endpoints', () => {
    const { findings, object, names } = program(
      (map) =>
        new ExternalService(map, 'db', {
          addresses: [
            { address: '203.0.113.7', hostname: 'a' },
            { address: '203.0.113.8', ready: false },
          ],
          ports: { sql: 5432 },
          by: 'Endpoints',
        }),
      { cluster: { kubernetes: '1.32' } },
    );
    expect(findings).toBe('');
    expect(names).not.toContain('EndpointSlice db-ipv4');
    expect(object('Endpoints', 'db')).toHaveProperty('subsets', [
      {
        addresses: [{ ip: '203.0.113.7', hostname: 'a' }],
        notReadyAddresses: [{ ip: '203.0.113.8' }],
        ports: [{ name: 'sql', port: 5432, protocol: 'TCP' }],
      },
    ]);
  });

  it('can be called from a strict map, whose policy knows where it is', () => {
    const { findings, object } = program(
      (map) => {
        const db = new ExternalService(map, 'db', { addresses: ['203.0.113.7', '2001:db8::7'], ports: { sql: 5432 } });
        const mail = new ExternalService(map, 'mail', {
          dns: 'smtp.example.com.',
          ports: { smtp: 587 },
          cidrs: ['198.51.100.0/24'],
        });
        new StatelessApp(map, 'api', { image, env: { DB: db.address, MAIL: mail.address } });
      },
      { network: 'strict' },
    );
    expect(findings).toBe('');
    expect(object('NetworkPolicy', 'api')).toHaveProperty('spec.egress', [
      { to: [{ ipBlock: { cidr: '198.51.100.0/24' } }], ports: [{ protocol: 'TCP', port: 587 }] },
      {
        to: [{ ipBlock: { cidr: '2001:db8::7/128' } }, { ipBlock: { cidr: '203.0.113.7/32' } }],
        ports: [{ protocol: 'TCP', port: 5432 }],
      },
    ]);
    expect(object('Deployment')).toHaveProperty('spec.template.spec.containers.0.env.1.value', 'smtp.example.com:587');
  });
});
