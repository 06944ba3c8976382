import type { Construct } from 'constructs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { App } from '../../src/app/app.js';
import { Config, configSchema } from '../../src/constructs/config.js';
import { CronTask, cronTaskSchema } from '../../src/constructs/cron-task.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { exposedServiceSchema } from '../../src/constructs/exposed-service-options.js';
import { ExternalService } from '../../src/constructs/external-service.js';
import { externalServiceSchema } from '../../src/constructs/external-service-options.js';
import { NodeAgent, nodeAgentSchema } from '../../src/constructs/node-agent.js';
import { Secret, secretSchema } from '../../src/constructs/secret.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { serviceMapSchema } from '../../src/constructs/service-map-options.js';
import { StatefulDB, statefulDBSchema } from '../../src/constructs/stateful-db.js';
import { StatelessApp, statelessAppSchema } from '../../src/constructs/stateless-app.js';
import { Task, taskSchema } from '../../src/constructs/task.js';
import { text } from '../../src/core/references/text.js';

const image = 'ghcr.io/acme/api:1.0.0';
function neighbours(map: ServiceMap) {
  const settings = new Config(map, 'settings', { data: { LEVEL: 'info' }, files: { 'f.json': '{}' } });
  const login = new Secret(map, 'login', { existing: ['password'] });
  const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 } });
  return { settings, login, db };
}

const pod = ({ settings, login, db }: ReturnType<typeof neighbours>) => ({
  name: 'main',
  image,
  command: ['run', '--host', db.host],
  args: [text`--db=${db.address}`, 1],
  workingDir: '/app',
  ports: { http: { port: 8080, service: 80, protocol: 'TCP', appProtocol: 'http' }, metrics: 9090 },
  env: {
    A: 'x',
    B: 1,
    C: true,
    DB: db.address,
    URL: text`x://${login.key('password').urlSafe()}@y`,
    L: settings.key('LEVEL'),
  },
  envFrom: [settings, { from: login, prefix: 'P_', optional: true }],
  mounts: {
    '/etc/a': settings.files(),
    '/etc/b': { volume: settings.files({ keys: ['f.json'] }), name: 'b', subPath: 'f.json', readOnly: true },
    '/cache': { emptyDir: { medium: 'Memory', sizeLimit: '1Gi' }, name: 'cache' },
    '/host': { hostPath: { path: '/x', type: 'Directory' } },
  },
  writable: ['/tmp', '/run'],
  resources: { cpu: '100m', memory: { request: '1Gi', limit: '2Gi' }, ephemeralStorage: { limit: 'none' } },
  health: { readiness: '/ready', liveness: { tcp: 'metrics', periodSeconds: 3 }, startup: { exec: ['true'] } },
  imagePullPolicy: 'Always',
  container: { tty: true },
  containerName: 'app',
  security: {
    user: 1000,
    group: 1000,
    fsGroup: 1000,
    capabilities: ['NET_BIND_SERVICE'],
    readOnlyRootFilesystem: false,
  },
  sidecars: { proxy: { image, ports: { admin: 9901 }, security: { user: 1 }, health: { grpc: 'admin' } } },
  init: { wait: { image, command: ['true'] } },
  serviceAccount: true,
  terminationGracePeriodSeconds: 30,
  uses: [db, db.ports.sql],
  labels: { team: 'shop' },
  annotations: { 'acme.com/a': 'x' },
  podAnnotations: { 'acme.com/b': 'y' },
  nodes: { disktype: 'ssd' },
  tolerations: [{ key: 'gpu', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
  priorityClass: 'high',
  pod: { enableServiceLinks: false },
});
const run = {
  completions: 2,
  parallelism: 1,
  indexed: true,
  backoffLimit: 3,
  activeDeadlineSeconds: 60,
  restartPolicy: 'Never',
};

interface Subject {
  readonly schema: z.ZodType;
  readonly options: (near: ReturnType<typeof neighbours>) => object;
  readonly make: (scope: Construct, options: never) => object;
}

const subjects: Record<string, Subject> = {
  StatelessApp: {
    schema: statelessAppSchema,
    options: (near) => ({
      ...pod(near),
      replicas: { min: 2, max: 3, cpu: 70, memory: 80 },
      rollout: { surge: 1, unavailable: '10%' },
      budget: { maxUnavailable: 1 },
      revisionHistoryLimit: 3,
      patches: { Deployment: [{ op: 'add', path: '/spec/paused', value: true }] },
    }),
    make: (scope, options) => new StatelessApp(scope, 'x', options),
  },
  StatefulDB: {
    schema: statefulDBSchema,
    options: (near) => ({
      ...pod(near),
      storage: {
        data: { size: '1Gi', mountPath: '/data', accessMode: 'ReadWriteOnce' },
        wal: { size: '1Gi', mountPath: '/wal' },
      },
      replicas: 2,
      ordering: 'Parallel',
      partition: 1,
      retention: { whenDeleted: 'Delete' },
      budget: false,
      patches: { StatefulSet: [{ op: 'replace', path: '/spec/replicas', value: 3 }] },
    }),
    make: (scope, options) => new StatefulDB(scope, 'x', options),
  },
  NodeAgent: {
    schema: nodeAgentSchema,
    options: (near) => ({ ...pod(near), controlPlane: true, unavailable: '10%', hostNetwork: true }),
    make: (scope, options) => new NodeAgent(scope, 'x', options),
  },
  Task: {
    schema: taskSchema,
    options: (near) => ({ ...pod(near), ...run, ttlSecondsAfterFinished: 60 }),
    make: (scope, options) => new Task(scope, 'x', options),
  },
  CronTask: {
    schema: cronTaskSchema,
    options: (near) => ({
      ...pod(near),
      ...run,
      schedule: '@daily',
      timeZone: 'Asia/Seoul',
      concurrencyPolicy: 'Allow',
      suspend: true,
    }),
    make: (scope, options) => new CronTask(scope, 'x', options),
  },
  ExposedService: {
    schema: exposedServiceSchema,
    options: ({ db }) => ({
      target: db,
      port: 'sql',
      name: 'door',
      http: { hosts: ['a.example.com'], path: '/', pathType: 'Exact', tls: { issuer: 'x' }, annotations: { a: 'b' } },
      labels: { a: 'b' },
    }),
    make: (scope, options) => new ExposedService(scope, 'x', options),
  },
  'ExposedService by a load balancer': {
    schema: exposedServiceSchema,
    options: ({ db }) => ({
      target: db,
      loadBalancer: { sourceRanges: ['10.0.0.0/8'], class: 'x' },
      annotations: { a: 'b' },
    }),
    make: (scope, options) => new ExposedService(scope, 'x', options),
  },
  ExternalService: {
    schema: externalServiceSchema,
    options: () => ({ dns: 'db.example.com', ports: { sql: 5432, other: { port: 1, service: 2 } }, name: 'outside' }),
    make: (scope, options) => new ExternalService(scope, 'x', options),
  },
  Config: {
    schema: configSchema,
    options: () => ({
      data: { A: 'x' },
      files: { 'a.json': '{}' },
      onChange: 'reload',
      name: 'c',
      labels: { a: 'b' },
      annotations: {},
    }),
    make: (scope, options) => new Config(scope, 'x', options),
  },
  Secret: {
    schema: secretSchema,
    options: () => ({
      data: { A: 'x' },
      notSecret: true,
      type: 'Opaque',
      name: 's',
      labels: { a: 'b' },
      annotations: {},
    }),
    make: (scope, options) => new Secret(scope, 'x', options),
  },
  ServiceMap: {
    schema: serviceMapSchema,
    options: () => ({
      name: 'other',
      namespace: { existing: 'there' },
      podSecurity: 'baseline',
      network: 'strict',
      quota: { cpu: '1', memory: '1Gi', pods: 3, storage: '1Gi' },
      limits: { defaultRequest: { cpu: '1' }, max: { memory: '1Gi' } },
      access: [
        { group: 'g', role: 'view' },
        { serviceAccount: 's', namespace: 'n', role: 'edit', name: 'x' },
      ],
      pullSecrets: ['p'],
      defaults: { resources: { cpu: '1' }, security: { user: 1 } },
      labels: { a: 'b' },
    }),
    make: (scope, options) => new ServiceMap(scope.node.root, 'x', options),
  },
};

type Breakage = { readonly at: number; readonly how: 'replace' | 'remove' | 'add'; readonly value: unknown };
type Path = readonly (string | number)[];

const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', 'Not A Name', 'x'),
  fc.constantFrom<unknown>(-1, 0, 1.5, NaN, 80_000, 10n),
  fc.constantFrom<unknown>([], [null], [{}], {}, { zzz: 1 }),
  fc.constantFrom<unknown>(Symbol('odd'), () => 1, new Date(0), new Map()),
);
const breakage = fc.record<Breakage>({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add'),
  value: odd,
});

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (!isContainer(value)) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...at, Array.isArray(value) ? Number(key) : key])),
  ];
}

function breakIn(options: object, { at, how, value }: Breakage): void {
  const paths = pathsIn(options).slice(1);
  const path = paths[at % paths.length] ?? [];
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], options);
  const key = path.at(-1) ?? '';
  const container = parent as Record<string | number, unknown>;
  if (how === 'replace') container[key] = copied(value);
  else if (how === 'add') container[Array.isArray(parent) ? parent.length : 'zzz'] = copied(value);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete container[key];
}

const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  return isContainer(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item)]))
    : value;
};

describe.each(Object.entries(subjects))('%s', (_, { schema, options, make }) => {
  it('is fine with the options of this test', () => {
    const map = new ServiceMap(new App(), 'shop', { podSecurity: 'privileged' });
    expect(schema.safeParse(options(neighbours(map))).error?.issues).toBeUndefined();
  });

  it('throws nothing whatever is wrong, says what is, and stays referable', () => {
    fc.assert(
      fc.property(fc.array(breakage, { minLength: 1, maxLength: 3 }), (breakages) => {
        const app = new App();
        const map = new ServiceMap(app, 'shop', { podSecurity: 'privileged' });
        const broken = copied(options(neighbours(map))) as Record<string, unknown>;
        for (const each of breakages) breakIn(broken, each);
        const before = copied(broken);
        const made = make(map, broken as never) as { ports?: Record<string, { address: never }> };
        expect(broken).toEqual(before);
        if (made.ports !== undefined) {
          const env = Object.fromEntries(
            Object.keys(isContainer(broken['ports']) ? broken['ports'] : {})
              .filter((port) => /^[a-z]+$/.test(port))
              .map((port) => [`PORT_${port}`, made.ports?.[port]?.address as never]),
          );
          new StatelessApp(map, 'caller', { image, env });
        }
        const findings = app.findings();
        const refused = findings.some(({ severity }) => severity === 'error');
        expect(schema.safeParse(broken).success || refused).toBe(true);
        for (const { ruleId, message, source } of findings) {
          expect(ruleId).toMatch(/^[a-z]+\/[a-z-]+$/);
          expect(message).toMatch(/^\S.*\S$/);
          expect(message).not.toMatch(/undefined|\[object|Invalid input/);
          expect(source?.file).toBe('test/constructs/broken-options.test.ts');
        }
      }),
      { numRuns: 50 },
    );
  });
});
