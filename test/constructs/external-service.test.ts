import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ExternalService } from '../../src/constructs/external-service.js';
import type { ExternalServiceOptions } from '../../src/constructs/external-service-options.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import { program, told, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('an ExternalService', () => {
  it('known by a DNS name is a Service that leads there', () => {
    const { findings, names, object } = program((map) => {
      const db = new ExternalService(map, 'db', { dns: 'db.example.com', ports: { postgres: 5432 } });
      new StatelessApp(map, 'api', {
        image,
        env: { HOST: db.host, PORT: db.port, ADDRESS: db.address, URL: text`x://${db.ports.postgres.address}` },
        uses: [db],
      });
    });
    expect(findings).toBe('');
    expect(names.filter((name) => name.startsWith('NetworkPolicy'))).toEqual(['NetworkPolicy default-deny']);
    expect(yaml(object('Service'))).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: db
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        type: ExternalName
        externalName: db.example.com
        ports:
        - name: postgres
          port: 5432
          targetPort: 5432
      "
    `);
    expect(object('Deployment')).toHaveProperty('spec.template.spec.containers[0].env', [
      { name: 'HOST', value: 'db.example.com' },
      { name: 'PORT', value: '5432' },
      { name: 'ADDRESS', value: 'db.example.com:5432' },
      { name: 'URL', value: 'x://db.example.com:5432' },
    ]);
  });

  it('that exists writes nothing', () => {
    const { findings, names } = program(
      (map) => new ExternalService(map, 'db', { existing: true, ports: { postgres: 5432 }, name: 'legacy-db' }),
    );
    expect(findings).toBe('');
    expect(names).toEqual(['Namespace shop', 'NetworkPolicy default-deny']);
  });
});

describe('mistakes with an ExternalService', () => {
  it('a strict map, whose policies could not open the way', () => {
    const { findings } = program(
      (map) => {
        const db = new ExternalService(map, 'db', { dns: 'db.example.com', ports: { postgres: 5432 } });
        new StatelessApp(map, 'api', {
          image,
          env: { HOST: db.host },
        });
      },
      { network: 'strict' },
    );
    expect(findings).toMatchInlineSnapshot(`
      "network/external-destination: shop/db is not run by this app, so no policy of the strict map shop can open the way to it
        env: { HOST: «db.host» },
        help: say which addresses it has, cidrs: ['203.0.113.0/24'], or network: 'references' for the map, which leaves outgoing traffic open"
    `);
  });

  it('another cluster', () => {
    const app = new App({ environments: { dev: { clusters: { one: {}, two: {} } } } });
    let db: ExternalService<'postgres'> | undefined;
    app.forEachCluster((cluster) => {
      const map = new ServiceMap(cluster, 'shop');
      db ??= new ExternalService(map, 'db', { dns: 'db.example.com', ports: { postgres: 5432 } });
      new StatelessApp(map, 'api', { image, env: { HOST: db.host } });
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "reference/other-cluster: shop/db is in another cluster
        new StatelessApp(map, 'api', { image, env: { HOST: «db.host» } });
        help: use the one of this cluster, which the same call of forEachCluster makes"
    `);
  });

  it('options and names', () => {
    const { findings } = program((map) => {
      new ExternalService(map, 'Db', { dns: 'db_example.com', ports: { postgres: 5432 } });
      new ExternalService(map, 'neither', {
        ports: { postgres: 5432 },
      } as unknown as ExternalServiceOptions<'postgres'>);
      const many = new ExternalService(map, 'many', { existing: true, ports: { a: 1, b: 2 } });
      new StatelessApp(map, 'api', {
        image,
        env: { HOST: many.host, PORT: many.port, OTHER: many.ports.b.host },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "meta/name: "Db" has a capital letter
        new ExternalService(map, «'Db'», { dns: 'db_example.com', ports: { postgres: 5432 } });
        help: use lower-case letters, digits, and "-" between them
      options/invalid: dns: "db_example.com" has "_"
        new ExternalService(map, 'Db', { dns: «'db_example.com'», ports: { postgres: 5432 } });
        help: use lower-case letters, digits, and "-" and "." between them
      options/missing: one of the options dns, addresses, existing is missing
        «new ExternalService»(map, 'neither', {
        help: add dns, addresses or existing
      reference/port: shop/many has several ports (a, b), so "host" does not say which is used
        env: { HOST: «many.host», PORT: many.port, OTHER: many.ports.b.host },
        help: write .ports.a.host or .ports.b.host
      reference/port: shop/many has several ports (a, b), so "port" does not say which is used
        env: { HOST: many.host, PORT: «many.port», OTHER: many.ports.b.host },
        help: write .ports.a.number or .ports.b.number"
    `);
  });
});
