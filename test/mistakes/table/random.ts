import { Config } from '../../../src/constructs/config.js';
import { CronTask } from '../../../src/constructs/cron-task.js';
import { ExposedService } from '../../../src/constructs/exposed-service.js';
import { ExternalService } from '../../../src/constructs/external-service.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Task } from '../../../src/constructs/task.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/api:1.0.0';
const ports = { db: 5432 };
const resizePolicy = { memory: 'RestartContainer' as const };

/** Mistakes that random options made, and a real API server refused. */
export const randomMistakes: readonly MistakeRow[] = [
  {
    name: 'a prefix that no variable can begin with',
    make: (map) => {
      const from = new Config(map, 'settings', { data: { LEVEL: 'info' } });
      new Task(map, 'work', { image, envFrom: [{ from, prefix: 'ünï_' }] });
    },
    ruleId: 'options/invalid',
    at: "prefix: «'ünï_'»",
    message: 'prefix',
    help: 'use letters, digits',
  },
  {
    name: 'an address of the node for a port of an init container that is none of the node',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        init: { first: { image, ports: { http: { port: 80, hostIP: '10.1.2.3' } } } },
      }),
    ruleId: 'options/conflict',
    at: "hostIP: «'10.1.2.3'»",
    message: 'hostIP says nothing without hostPort',
    help: 'add hostPort',
  },
  {
    name: 'a restart for resources in pods that restart nothing',
    make: (map) => new Task(map, 'work', { image, resizePolicy: { cpu: 'RestartContainer' } }),
    ruleId: 'options/conflict',
    at: "cpu: «'RestartContainer'»",
    message: 'starts none for its resources either',
    help: "restartPolicy: 'OnFailure'",
  },
  {
    name: 'a restart for resources of a further container of a run',
    make: (map) =>
      new CronTask(map, 'work', {
        image,
        schedule: '@daily',
        restartPolicy: 'Never',
        containers: { proxy: { image, resizePolicy: { memory: 'RestartContainer' } } },
      }),
    ruleId: 'options/conflict',
    at: "memory: «'RestartContainer'»",
    message: 'starts none for its resources either',
    help: 'drop it',
  },
  {
    name: 'a restart for resources of a sidecar of a run',
    make: (map) => new Task(map, 'work', { image, sidecars: { proxy: { image, resizePolicy } } }),
    ruleId: 'options/conflict',
    at: "memory: «'RestartContainer' as const»",
    message: 'starts none for its resources either',
    help: 'drop it',
  },
  {
    name: 'two ports of one number behind a DNS name',
    make: (map) => new ExternalService(map, 'db', { dns: 'db.example.com', ports: { a: 5432, b: { port: 5432 } } }),
    ruleId: 'exposure/port-conflict',
    at: 'b: «{ port: 5432 }»',
    message: 'ports "a" and "b" are both 5432/TCP',
    help: 'another number',
  },
  {
    name: 'an exit code that is there twice',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        restart: {
          policy: 'Always',
          rules: [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [42, 42] } }],
        },
      }),
    within: { cluster: { kubernetes: '1.36' } },
    ruleId: 'options/invalid',
    at: 'values: «[42, 42]»',
    message: 'names a code twice',
    help: 'drop one',
  },
  {
    name: 'two requests of one claim',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        resourceClaims: { gpu: { resourceClaimTemplateName: 'gpu' } },
        resources: {
          claims: [
            { name: 'gpu', request: 'a' },
            { name: 'gpu', request: 'b' },
          ],
        },
      }),
    ruleId: 'resources/claim',
    at: "«{ name: 'gpu', request: 'b' }»",
    message: 'claim "gpu" is named twice',
    help: 'without request',
  },
  {
    name: 'two ports of one number of an init container',
    make: (map) => new StatelessApp(map, 'api', { image, init: { prepare: { image, ports: { a: 80, b: 80 } } } }),
    ruleId: 'pod/port-conflict',
    at: 'b: «80»',
    message: 'ports "a" and "b" both use 80/TCP',
    help: 'another number',
  },
  {
    name: 'pods that a map may call by a label that none can have',
    make: (_, app) => new ServiceMap(app, 'other', { egress: [{ namespace: 'api', pods: { tier: '100%' } }] }),
    ruleId: 'options/invalid',
    at: "tier: «'100%'»",
    message: 'egress[0].pods.tier',
    help: 'use letters, digits',
  },
  {
    name: 'a node that is to call an address, twice',
    make: (map) =>
      new ExternalService(map, 'db', { addresses: [{ address: '10.0.0.9', forNodes: ['n', 'n'] }], ports }),
    ruleId: 'options/invalid',
    at: "forNodes: «['n', 'n']»",
    message: 'names one twice',
    help: 'drop one',
  },
  {
    name: 'an address where hosts are named',
    make: (map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      new ExposedService(map, 'door', { target: api, http: { hosts: ['192.0.2.1'] } });
    },
    ruleId: 'options/invalid',
    at: "hosts: [«'192.0.2.1'»]",
    message: 'must be a DNS name, not an address',
    help: "hosts: 'any'",
  },
  {
    name: 'an address of the Service that is of another family than what answers',
    make: (map) =>
      new ExternalService(map, 'db', { addresses: ['2001:db8::1'], clusterIP: '10.96.7.9', ports: { a: 1 } }),
    ruleId: 'exposure/cluster-ip',
    at: "clusterIP: «'10.96.7.9'»",
    message: '10.96.7.9 is no IPv6 address, and all that answers has those',
    help: 'write an IPv6 address first',
  },
  {
    name: 'huge pages of a size that is no whole byte',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { cpu: '1', hugepages: { '1.5': '3' } } }),
    ruleId: 'options/invalid',
    at: "«'1.5'»: '3'",
    message: '"1.5" is no size of huge pages',
    help: "'2Mi'",
  },
  {
    name: 'huge pages beside CPU of which nothing is said',
    make: (map) => new StatelessApp(map, 'api', { image, podResources: { cpu: {}, hugepages: { '2Mi': '4Mi' } } }),
    ruleId: 'resources/hugepages',
    at: "«hugepages»: { '2Mi': '4Mi' }",
    message: 'huge pages need CPU or memory beside them',
    help: "cpu: '100m'",
  },
  {
    name: 'pods to run beside that are not named',
    make: (map) =>
      new NodeAgent(map, 'agent', {
        image,
        affinity: {
          podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' } as never] },
        },
      }),
    ruleId: 'options/missing',
    at: "«{ topologyKey: 'zone' } as never»",
    message: 'labelSelector" is missing',
    help: 'add labelSelector: …',
  },
  {
    name: 'parts of a byte beside the containers',
    make: (map) => new StatelessApp(map, 'api', { image, runtimeClass: 'gvisor', overhead: { memory: '100m' } }),
    ruleId: 'options/invalid',
    at: "memory: «'100m'»",
    message: 'overhead.memory: must be whole bytes',
    help: "'128Mi'",
  },
  {
    name: 'a default of the map that needs a feature gate',
    make: (map) => new StatelessApp(map, 'api', { image }),
    within: { defaults: { security: { seLinuxChangePolicy: 'MountOption' } } },
    ruleId: 'version/feature-gate',
    at: "«new StatelessApp»(map, 'api'",
    message: 'drops seLinuxChangePolicy of a pod unless its feature gate SELinuxMount is turned on',
    help: "featureGates: ['SELinuxMount']",
  },
];
