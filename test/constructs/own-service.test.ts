import { describe, expect, it } from 'vitest';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('the Service of a workload', () => {
  it('says what its options say', () => {
    const { findings, object } = program((map) => {
      new NodeAgent(map, 'agent', {
        image,
        ports: { http: 8080 },
        service: { internalTrafficPolicy: 'Local', annotations: { a: 'b' }, labels: { tier: 'edge' } },
      });
    });
    expect(findings).toBe('');
    expect(object('Service')).toMatchObject({
      metadata: { annotations: { a: 'b' }, labels: { tier: 'edge', 'app.kubernetes.io/name': 'agent' } },
      spec: { type: 'ClusterIP', internalTrafficPolicy: 'Local', ports: [{ port: 8080 }] },
    });
    expect(object('DaemonSet').metadata).not.toHaveProperty('labels.tier');
  });

  it('without an address is called at the pods’ own ports', () => {
    const { findings, object } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 }, service: { headless: true } });
      new StatelessApp(map, 'web', { image, env: { API: api.address } });
    });
    expect(findings).toBe('');
    expect(object('Service')).toHaveProperty('spec.clusterIP', 'None');
    expect(object('Deployment', 'web')).toHaveProperty('spec.template.spec.containers.0.env', [
      { name: 'API', value: 'api:8080' },
    ]);
  });

  it('is not there where nobody wants it, and a StatefulDB keeps the one that names its pods', () => {
    const { findings, names } = program((map) => {
      new StatelessApp(map, 'api', { image, ports: { http: 8080 }, service: false });
      new StatefulDB(map, 'db', {
        image,
        ports: { sql: 5432 },
        service: false,
        storage: { size: '1Gi', mountPath: '/data' },
      });
    });
    expect(findings).toBe('');
    expect(names.filter((name) => name.startsWith('Service '))).toEqual(['Service db-headless']);
  });

  it('gives its families of addresses to the one that names the pods', () => {
    const { object } = program((map) => {
      new StatefulDB(map, 'db', {
        image,
        ports: { sql: 5432 },
        service: { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'], sessionAffinity: 'ClientIP' },
        storage: { size: '1Gi', mountPath: '/data' },
      });
    });
    const families = { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'] };
    expect(object('Service', 'db')['spec']).toMatchObject({ ...families, sessionAffinity: 'ClientIP' });
    expect(object('Service', 'db-headless')['spec']).toMatchObject(families);
    expect(object('Service', 'db-headless')).not.toHaveProperty('spec.sessionAffinity');
  });
});
