import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'postgres:16.4';
const storage = { size: '20Gi', mountPath: '/var/lib/postgresql/data' };

describe('a pod of a StatefulDB', () => {
  it('names the Service that names its pods as it is told, and says more of it', () => {
    const { findings, object } = program(
      (map) =>
        new StatefulDB(map, 'db', {
          image,
          storage,
          ports: { postgres: 5432 },
          replicas: 2,
          health: { exec: ['true'] },
          env: (self) => ({ PEERS: self.peers }),
          governing: { name: 'ring', labels: { tier: 'data' }, annotations: { 'prometheus.io/scrape': 'true' } },
        }),
    );
    expect(findings).toBe('');
    expect(object('Service', 'ring')).toMatchObject({
      metadata: {
        labels: { tier: 'data', 'app.kubernetes.io/name': 'db' },
        annotations: { 'prometheus.io/scrape': 'true' },
      },
      spec: { clusterIP: 'None' },
    });
    expect(object('StatefulSet')).toMatchObject({
      spec: {
        serviceName: 'ring',
        template: { spec: { containers: [{ env: [{ name: 'PEERS', value: 'db-0.ring,db-1.ring' }] }] } },
      },
    });
  });

  it('gives the host of one of its pods, and refuses one that it has not', () => {
    const { findings, object } = program((map) => {
      const db = new StatefulDB(map, 'db', {
        image,
        storage,
        ports: { postgres: { port: 5432, service: 15432 }, metrics: 9187 },
        replicas: 2,
        health: { exec: ['true'] },
        env: (self) => ({ SEED: self.pod(0).ports.postgres.address }),
      });
      new StatelessApp(map, 'api', {
        image,
        env: { PRIMARY: db.pod(1).ports.postgres.host, NONE: db.pod(2).ports.postgres.host, ANY: db.pod(0).host },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "reference/pod: shop/db has no pod 2
        env: { PRIMARY: db.pod(1).ports.postgres.host, NONE: db.pod(«2»).ports.postgres.host, ANY: db.pod(0).host },
        help: its pods are db-0 to db-1
      reference/port: shop/db has several ports (postgres, metrics), so "host" does not say which is used
        env: { PRIMARY: db.pod(1).ports.postgres.host, NONE: db.pod(2).ports.postgres.host, ANY: «db.pod(0).host» },
        help: write .ports.postgres.host or .ports.metrics.host"
    `);
    expect(object('StatefulSet')).toMatchObject({
      spec: { template: { spec: { containers: [{ env: [{ name: 'SEED', value: 'db-0.db-headless:5432' }] }] } } },
    });
    expect(object('Deployment')).toMatchObject({
      spec: { template: { spec: { containers: [{ env: [{ name: 'PRIMARY', value: 'db-1.db-headless' }, {}, {}] }] } } },
    });
    expect(object('NetworkPolicy', 'db').spec).toMatchObject({
      ingress: [
        {
          from: [
            { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'api' } } },
            { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'db' } } },
          ],
          ports: [{ port: 5432 }],
        },
      ],
    });
  });
});
