import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const env = (object: object) =>
  (object as { spec: { template: { spec: { containers: { env: unknown }[] } } } }).spec.template.spec.containers[0]
    ?.env;

describe('the ports of a workload', () => {
  it('are its own, by name, and always the same', () => {
    program((map) => {
      const { ports } = new StatelessApp(map, 'api', { image, ports: { http: 80, metrics: 9090 } });
      expect(Object.keys(ports)).toEqual(['http', 'metrics']);
      expect('http' in ports).toBe(true);
      expect('grpc' in ports).toBe(false);
      expect(ports.http).toBe(ports.http);
      expect(Object.keys({ ...ports })).toEqual(['http', 'metrics']);
    });
  });

  it('say host, number, address, peers', () => {
    const { findings, object } = program((map) => {
      const db = new StatefulDB(map, 'db', {
        image,
        ports: { sql: { port: 5432, service: 15_432 }, length: 80 },
        storage: { size: '1Gi', mountPath: '/data' },
        replicas: 2,
        health: { exec: ['true'] },
      });
      const { sql, length } = db.ports;
      new StatelessApp(map, 'api', {
        image,
        env: { HOST: sql.host, NUMBER: sql.number, ADDRESS: sql.address, PEERS: sql.peers, LENGTH: length.number },
      });
    });
    expect(findings).toBe('');
    expect(env(object('Deployment'))).toEqual([
      { name: 'HOST', value: 'db' },
      { name: 'NUMBER', value: '15432' },
      { name: 'ADDRESS', value: 'db:15432' },
      { name: 'PEERS', value: 'db-0.db-headless:5432,db-1.db-headless:5432' },
      { name: 'LENGTH', value: '80' },
    ]);
  });

  it('can be looked at by runtimes and test tools without a word', async () => {
    const { findings } = program((map) => {
      const { ports } = new StatelessApp(map, 'api', { image, ports: { http: 80 } });
      expect(inspect(ports)).toBe('{}');
      expect(ports).toEqual(ports);
      void Promise.resolve(ports);
    });
    await Promise.resolve();
    expect(findings).toBe('');
  });
});

/** As a program in JavaScript sees a workload: the compiler knows none of its ports. */
interface Untyped {
  readonly ports: Readonly<Record<string, unknown>>;
}

it('a port that is not there is told where it is asked for', () => {
  const { findings } = program((map) => {
    const api: Untyped = new StatelessApp(map, 'api', { image, ports: { http: 80, 'tcp-redis': 6379 } });
    const silent: Untyped = new StatelessApp(map, 'silent', { image });
    void api.ports.htpp;
    void api.ports.redis;
    void api.ports.grpc;
    void silent.ports.http;
  });
  expect(findings).toMatchInlineSnapshot(`
    "reference/port: shop/api has no port "htpp"
      void api.ports.«htpp»;
      help: did you mean ports.http?
    reference/port: shop/api has no port "redis"
      void api.ports.«redis»;
      help: did you mean ports['tcp-redis']?
    reference/port: shop/api has no port "grpc"
      void api.ports.«grpc»;
      help: its ports are http, tcp-redis
    reference/port: shop/silent has no port "http"
      void silent.ports.«http»;
      help: give it ports, e.g. ports: { http: 8080 }"
  `);
});

it('pods without names of their own are no peers', () => {
  const { findings } = program((map) => {
    const api = new StatelessApp(map, 'api', { image, ports: { 'tcp-redis': 6379 } });
    new StatelessApp(map, 'caller', { image, env: { A: api.ports['tcp-redis'].peers } });
  });
  expect(findings).toMatchInlineSnapshot(`
    "reference/peers: the pods of shop/api have no names of their own
      new StatelessApp(map, 'caller', { image, env: { A: «api.ports['tcp-redis'].peers» } });
      help: call them by its host, e.g. .ports['tcp-redis'].address; only pods of a StatefulDB have names"
  `);
});

it('what is wrong with ports is told once, not where they are used', () => {
  const { findings } = program((map) => {
    const api = new StatelessApp(map, 'api', { image, ports: { http: 0 } });
    const misspelt = new StatelessApp(map, 'misspelt', {
      image,
      prots: { http: 80 },
    } as never) as unknown as typeof api;
    new StatelessApp(map, 'caller', {
      image,
      env: { A: api.ports.http.address, B: api.address, C: misspelt.ports.http.address, D: misspelt.host },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: ports.http: must be at least 1 (got 0)
      const api = new StatelessApp(map, 'api', { image, ports: { http: «0» } });
    options/unknown: there is no option "prots"
      «prots»: { http: 80 },
      help: did you mean "ports"?"
  `);
});
