import { Config } from '../../../src/constructs/config.js';
import { CronTask } from '../../../src/constructs/cron-task.js';
import { ExposedService } from '../../../src/constructs/exposed-service.js';
import { ExternalService } from '../../../src/constructs/external-service.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { Secret } from '../../../src/constructs/secret.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Task } from '../../../src/constructs/task.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in names, and in what the constructs have beside their containers. */
export const constructsMistakes: readonly MistakeRow[] = [
  {
    name: 'a name with a capital letter',
    make: (map) => new StatelessApp(map, 'Api', { image }),
    ruleId: 'meta/name',
    at: "StatelessApp(map, «'Api'»",
    message: '"Api" has a capital letter',
    help: 'use lower-case letters, digits, and "-" between them',
  },
  {
    name: 'a name with an underline',
    make: (map) => new StatelessApp(map, 'api', { image, name: 'my_api' }),
    ruleId: 'meta/name',
    at: "'api', { image, name: «'my_api'»",
    message: '"my_api" has "_"',
    help: 'use lower-case letters, digits, and "-" between them',
  },
  {
    name: 'two workloads of one name',
    make: (map) => [new StatelessApp(map, 'api', { image }), new Task(map, 'other', { image, name: 'api' })],
    ruleId: 'map/duplicate-workload',
    at: "'other', { image, name: «'api'»",
    message: 'map shop has two workloads called "api": the other is shop/api (StatelessApp)',
    help: 'give one of them another name: Services and policies tell the pods of a map apart by the workload name alone',
  },
  {
    name: "a node's path in a restricted map",
    make: (map) => new NodeAgent(map, 'agent', { image, mounts: { '/host': { hostPath: { path: '/' } } } }),
    ruleId: 'pod/security-level',
    at: "'/host': { hostPath: «{ path: '/' }»",
    message: "a path of the node needs Pod Security level privileged, and the map's is restricted",
    help: "drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this",
  },
  {
    name: "the node's network in a restricted map",
    make: (map) => new NodeAgent(map, 'agent', { image, hostNetwork: true }),
    ruleId: 'pod/security-level',
    at: 'image, hostNetwork: «true»',
    message: "the node's network needs Pod Security level privileged, and the map's is restricted",
    help: "drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this",
  },
  {
    name: 'a privileged container in a restricted map',
    make: (map) => new NodeAgent(map, 'agent', { image, security: { privileged: true } }),
    ruleId: 'pod/security-level',
    at: 'security: { privileged: «true»',
    message: "privileged: true needs Pod Security level privileged, and the map's is restricted",
    help: "drop it, or say podSecurity: 'privileged' for the map; better a map of its own for what needs this",
  },
  {
    name: 'two volumes at one path',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/tmp': { emptyDir: {} } }, writable: ['/tmp'] }),
    ruleId: 'pod/mount-path',
    at: "} } }, writable: [«'/tmp'»",
    message: 'two volumes are mounted at /tmp',
    help: 'a path can hold one volume; drop one of the two',
  },
  {
    name: 'a mount at no absolute path',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { data: { emptyDir: {} } } }),
    ruleId: 'options/invalid',
    at: ' image, mounts: { «data»',
    message: "must be an absolute path without ':'",
    help: "write it like '/etc/shop'",
  },
  {
    name: 'a schedule with four fields',
    make: (map) => new CronTask(map, 'report', { image, schedule: '0 3 * *' }),
    ruleId: 'options/invalid',
    at: " image, schedule: «'0 3 * *'»",
    message: 'schedule: "0 3 * *" has 4 fields, a schedule has 5: minute, hour, day of the',
  },
  {
    name: 'an hour that there is not',
    make: (map) => new CronTask(map, 'report', { image, schedule: '0 25 * * *' }),
    ruleId: 'options/invalid',
    at: " image, schedule: «'0 25 * * *'»",
    message: 'schedule: hour "25": 25 is above 23, the highest',
  },
  {
    name: 'a time zone that is misspelt',
    make: (map) => new CronTask(map, 'report', { image, schedule: '@daily', timeZone: 'Asia/Soul' }),
    ruleId: 'options/invalid',
    at: "'@daily', timeZone: «'Asia/Soul'»",
    message: 'timeZone: "Asia/Soul" is not a time zone',
    help: 'use a name such as "Asia/Seoul" or "Etc/UTC"',
  },
  {
    name: 'an index without a number of pods',
    make: (map) => new Task(map, 'work', { image, indexed: true }),
    ruleId: 'job/indexed',
    at: '{ image, indexed: «true»',
    message: 'pods that have numbers need to know how many there are',
    help: 'say completions: …, or drop indexed',
  },
  {
    name: 'storage without a size',
    make: (map) => new StatefulDB(map, 'db', { image, storage: { mountPath: '/data' } as never }),
    ruleId: 'options/missing',
    at: "{ image, storage: «{ mountPath: '/data' } as never»",
    message: 'option "storage.size" is missing',
    help: 'add size: …',
  },
  {
    name: 'storage in a unit that there is not',
    make: (map) => new StatefulDB(map, 'db', { image, storage: { size: '10GB', mountPath: '/data' } }),
    ruleId: 'options/invalid',
    at: "image, storage: { size: «'10GB'»",
    message: 'storage.size: must be an amount of bytes (got "10GB")',
    help: "write it like '500Mi', '20Gi' or '1T'",
  },
  {
    name: 'a key that a Config has not',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        env: { LEVEL: new Config(map, 'settings', { data: { LOG_LEVEL: 'info' } }).key('LOG_LEVL' as never) },
      }),
    ruleId: 'reference/key',
    at: "env: { LEVEL: «new Config(map, 'settings', { data: { LOG_LEVEL: 'info' } }).key('LOG_LEVL' as never)»",
    message: 'shop/settings (ConfigMap) has no key "LOG_LEVL"',
    help: 'did you mean "LOG_LEVEL"?',
  },
  {
    name: 'values in a Secret that stands in git',
    make: (map) => new Secret(map, 'login', { data: { password: 'x' } } as never),
    ruleId: 'options/missing',
    at: 'make: (map) => «new Secret»',
    message: "data stands in git for everybody to read, so a secret can't be there",
    help: "name the keys of a Secret on the cluster, existing: ['…'], or say notSecret: true",
  },
  {
    name: 'a host of several ports',
    make: (map) =>
      new StatelessApp(map, 'web', {
        image,
        env: { API: new StatelessApp(map, 'api', { image, ports: { a: 1, b: 2 } }).host },
      }),
    ruleId: 'reference/port',
    at: "env: { API: «new StatelessApp(map, 'api', { image, ports: { a: 1, b: 2 } }).host»",
    message: 'shop/api has several ports (a, b), so "host" does not say which is used',
    help: 'write .ports.a.host or .ports.b.host',
  },
  {
    name: 'an address where a DNS name belongs',
    make: (map) => new ExternalService(map, 'db', { dns: '10.0.0.5', ports: { sql: 5432 } }),
    ruleId: 'options/invalid',
    at: "map, 'db', { dns: «'10.0.0.5'»",
    message: 'dns: must be a DNS name, not an address: nothing resolves an address (got "10.0.0.5")',
    help: "write addresses: ['203.0.113.7']",
  },
  {
    name: 'a node port outside of the range',
    make: (map) =>
      new ExposedService(map, 'public', {
        target: new StatelessApp(map, 'api', { image, ports: { http: 80 } }),
        nodePort: 80,
      }),
    ruleId: 'options/invalid',
    at: 'nodePort: «80»',
    message: 'nodePort: must be at least 30000 (got 80)',
  },
  {
    name: 'a host with an underline',
    make: (map) =>
      new ExposedService(map, 'public', {
        target: new StatelessApp(map, 'api', { image, ports: { http: 80 } }),
        http: { hosts: ['my_shop.example.com'] },
      }),
    ruleId: 'options/invalid',
    at: "http: { hosts: [«'my_shop.example.com'»",
    message: 'http.hosts[0]: "my_shop.example.com" has "_"',
    help: 'use lower-case letters, digits, and "-" and "." between them',
  },
  {
    name: 'a target without ports',
    make: (map) =>
      new ExposedService(map, 'public', { target: new StatelessApp(map, 'api', { image }), internal: true }),
    ruleId: 'reference/port',
    at: "'public', { target: «new StatelessApp(map, 'api', { image })»",
    message: 'shop/api has no ports, so there is nothing to expose',
    help: 'give it ports, e.g. ports: { http: 8080 }',
  },
  {
    name: 'a sidecar named as the main container',
    make: (map) => new StatelessApp(map, 'api', { image, sidecars: { api: { image } } }),
    ruleId: 'pod/container-name',
    at: 'image, sidecars: { «api»',
    message: 'two containers of the pod are called "api"',
    help: 'give one of them another name; the main one is named by containerName',
  },
  {
    name: 'a patch that changes nothing',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        patches: { Deployment: [{ op: 'replace', path: '/spec/replicas', value: 1 }] },
      }),
    ruleId: 'patch/no-effect',
    at: "patches: { Deployment: [«{ op: 'replace', path: '/spec/replicas', value: 1 }»",
    message: "patch { op: 'replace', path: '/spec/replicas' } changes nothing: the value is",
    help: 'correct its path or value, or drop it',
  },
  {
    name: 'a patch of an object that is not made',
    make: (map) => new StatelessApp(map, 'api', { image, patches: { Service: [{ op: 'add', path: '/a', value: 1 }] } }),
    ruleId: 'patch/no-object',
    at: 'image, patches: { «Service»',
    message: 'api makes no Service, so there is nothing to patch',
    help: 'drop it, or say what makes a Service',
  },
  {
    name: 'a map of a name with a dot',
    make: (_, app) => new ServiceMap(app, 'my.shop'),
    ruleId: 'meta/name',
    at: "new ServiceMap(app, «'my.shop'»",
    message: '"my.shop" has "."',
    help: 'use lower-case letters, digits, and "-" between them',
  },
  {
    name: 'a quota of no amount',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { cpu: 'sixteen' } }),
    ruleId: 'options/invalid',
    at: "'other', { quota: { cpu: «'sixteen'»",
    message: 'quota.cpu: must be a Kubernetes quantity (got "sixteen")',
    help: "write it like '250m', '0.5', '128Mi' or '10Gi'",
  },
  {
    name: 'a role that there is not',
    make: (_, app) => new ServiceMap(app, 'other', { access: [{ group: 'devs', role: 'owner' as never }] }),
    ruleId: 'access/role',
    at: "group: 'devs', role: «'owner' as never»",
    message: 'there is no role "owner"',
    help: 'the roles are view, edit, admin',
  },
  {
    name: 'a budget of pods without a number',
    make: (map) => new StatelessApp(map, 'api', { image, replicas: 2, budget: { maxUnavailable: '50' } }),
    ruleId: 'options/invalid',
    at: "{ maxUnavailable: «'50'»",
    message: 'budget.maxUnavailable: must be a whole number or a share (got "50")',
    help: "write it like 1 or '25%'",
  },
];
