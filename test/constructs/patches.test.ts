import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('patches', () => {
  it('come last, and see what addJsonPatch left', () => {
    const { findings, object } = program((map) => {
      const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 } });
      new StatelessApp(map, 'api', {
        image,
        patches: {
          Deployment: [
            { op: 'replace', path: '/spec/replicas', value: 5 },
            { op: 'add', path: '/spec/template/spec/hostAliases', value: [{ ip: '10.0.0.1', hostnames: [db.host] }] },
          ],
        },
      });
    });
    expect(findings).toBe('');
    expect(object('Deployment', 'api')).toMatchObject({
      spec: {
        replicas: 5,
        template: { spec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.shop.svc.cluster.local'] }] } },
      },
    });
  });

  it('reach the policy that references write, whichever comes first', () => {
    const { findings, object } = program((map) => {
      const dns = [{ op: 'add' as const, path: '/spec/ingress/-', value: { ports: [{ protocol: 'TCP', port: 9 }] } }];
      const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 }, patches: { NetworkPolicy: dns } });
      new StatelessApp(map, 'api', { image, env: { DB: db.address } });
    });
    expect(findings).toBe('');
    expect(object('NetworkPolicy', 'db')).toMatchObject({
      spec: { ingress: [{ ports: [{ port: 5432 }] }, { ports: [{ protocol: 'TCP', port: 9 }] }] },
    });
  });

  it('of a policy where nothing writes one are found', () => {
    const { findings } = program((map) => {
      const patches = { NetworkPolicy: [{ op: 'add' as const, path: '/spec/ingress', value: [] }] };
      new StatelessApp(map, 'api', { image, ports: { http: 80 }, patches });
    });
    expect(findings).toContain('patch/no-object: api makes no NetworkPolicy, so there is nothing to patch');
  });

  it('that match or change nothing are found', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        patches: {
          Deployment: [
            { op: 'replace', path: '/spec/replics', value: 5 },
            { op: 'replace', path: '/spec/replicas', value: 1 },
            { op: 'replace', path: '/spec/replicas', value: 2 },
            { op: 'remove', path: '/spec/paused' },
          ],
        },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "patch/no-effect: patch { op: 'replace', path: '/spec/replics' } matches nothing: there is no "replics" there (Deployment api)
        «{ op: 'replace', path: '/spec/replics', value: 5 }»,
        help: correct its path or value, or drop it
      patch/no-effect: patch { op: 'replace', path: '/spec/replicas' } changes nothing: the value is that already (Deployment api)
        «{ op: 'replace', path: '/spec/replicas', value: 1 }»,
        help: correct its path or value, or drop it
      patch/no-effect: patch { op: 'remove', path: '/spec/paused' } matches nothing: there is no "paused" there (Deployment api)
        «{ op: 'remove', path: '/spec/paused' }»,
        help: correct its path or value, or drop it"
    `);
  });

  it('of an object that is not made are found', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        patches: {
          HorizontalPodAutoscaler: [{ op: 'replace', path: '/spec/maxReplicas', value: 5 }],
          Service: [],
        },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "patch/no-object: api makes no HorizontalPodAutoscaler, so there is nothing to patch
        «HorizontalPodAutoscaler»: [{ op: 'replace', path: '/spec/maxReplicas', value: 5 }],
        help: drop it, or say what makes a HorizontalPodAutoscaler"
    `);
  });

  it("of a StatefulDB's Service leave its headless one alone", () => {
    const { findings, object } = program((map) => {
      new StatefulDB(map, 'db', {
        image,
        ports: { sql: 5432 },
        storage: { size: '1Gi', mountPath: '/data' },
        patches: { Service: [{ op: 'add', path: '/spec/sessionAffinity', value: 'ClientIP' }] },
      });
    });
    expect(findings).toBe('');
    expect(object('Service', 'db')).toHaveProperty('spec.sessionAffinity', 'ClientIP');
    expect(object('Service', 'db-headless')).not.toHaveProperty('spec.sessionAffinity');
  });

  it('that are none are found', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        patches: {
          Deployment: [
            { op: 'replace', path: 'spec/replicas', value: 5 },
            { op: 'add', path: '/spec/a' } as never,
            { op: 'move', path: '/spec/a' } as never,
            { op: 'remove', path: '/spec/replicas', value: 1 } as never,
            { op: 'put', path: '/spec/replicas', value: 1 } as never,
            { op: 'add', path: '/spec/b', value: { c: [() => 1] } },
          ],
          DaemonSet: [],
        } as never,
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/invalid: patches.Deployment[0].path: must begin with '/' (got "spec/replicas")
        { op: 'replace', path: «'spec/replicas'», value: 5 },
        help: write it like '/spec/replicas'
      options/invalid: patches.Deployment[1]: lacks value
        «{ op: 'add', path: '/spec/a' } as never»,
        help: add value: …
      options/invalid: patches.Deployment[2]: lacks from
        «{ op: 'move', path: '/spec/a' } as never»,
        help: add from: …
      options/invalid: patches.Deployment[3].value: says nothing to op 'remove'
        { op: 'remove', path: '/spec/replicas', value: «1» } as never,
        help: drop it
      options/invalid: patches.Deployment[4].op: must be 'add', 'replace', 'test', 'remove', 'move' or 'copy' (got "put")
        { op: «'put'», path: '/spec/replicas', value: 1 } as never,
      options/invalid: patches.Deployment[5].value.c[0]: YAML has no form for a function
        { op: 'add', path: '/spec/b', value: { c: [«() => 1»] } },
      options/unknown: there is no option "DaemonSet" in patches
        «DaemonSet»: [],
        help: the options are Deployment, Service, ServiceAccount, Role, RoleBinding, NetworkPolicy, HorizontalPodAutoscaler, PodDisruptionBudget"
    `);
  });
});
