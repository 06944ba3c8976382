import { ExposedService } from '../../../src/constructs/exposed-service.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ports = { http: 8080 };
const pods = { cidrs: ['10.244.0.0/16', 'fd00:10::/48'] };

/** Mistakes about what the cluster is and has. */
export const clusterMistakes: readonly MistakeRow[] = [
  {
    name: 'an Ingress where nothing serves it',
    make: (map) => {
      const web = new StatelessApp(map, 'web', { image, ports });
      new ExposedService(map, 'door', { target: web, http: { hosts: ['a.example.com'] } });
    },
    within: { cluster: { ingress: false } },
    ruleId: 'exposure/no-ingress',
    at: "«http»: { hosts: ['a.example.com'] }",
    message: 'the cluster has no Ingress controller and no Gateway',
    help: 'say for the cluster what it has',
  },
  {
    name: 'a load balancer that nothing makes',
    make: (map) => {
      const web = new StatelessApp(map, 'web', { image, ports });
      new ExposedService(map, 'door', { target: web, loadBalancer: true });
    },
    within: { cluster: { loadBalancer: false } },
    ruleId: 'exposure/no-load-balancer',
    at: '«loadBalancer»: true',
    message: 'nothing makes load balancers in the cluster',
    help: 'use nodePort or http there',
  },
  {
    name: 'a budget on the only node',
    make: (map) => new StatelessApp(map, 'web', { image, replicas: 2, budget: { maxUnavailable: 1 } }),
    within: { cluster: { singleNode: true } },
    ruleId: 'reliability/budget-blocks',
    at: 'budget: «{ maxUnavailable: 1 }»',
    message: 'the cluster has one node',
    help: 'say budget: false there',
  },
  {
    name: 'a budget of a database on the only node',
    make: (map) => {
      const storage = { size: '1Gi', mountPath: '/data' };
      new StatefulDB(map, 'db', { image, ports, storage, replicas: 3, budget: { maxUnavailable: 1 } });
    },
    within: { cluster: { singleNode: true } },
    ruleId: 'reliability/budget-blocks',
    at: 'budget: «{ maxUnavailable: 1 }»',
    message: 'the cluster has one node',
    help: 'say budget: false there',
  },
  {
    name: 'an image that an edge site pulls at each start',
    make: (map) => new StatelessApp(map, 'web', { image, imagePullPolicy: 'Always' }),
    within: { cluster: { edge: true } },
    ruleId: 'edge/image-pull',
    at: "imagePullPolicy: «'Always'»",
    message: 'starts no pod while its registry does not answer',
    help: "imagePullPolicy: 'IfNotPresent'",
  },
  {
    name: 'a moving tag at an edge site, of a container beside',
    make: (map) => new StatelessApp(map, 'web', { image, sidecars: { proxy: { image: 'envoy:latest' } } }),
    within: { cluster: { edge: true } },
    ruleId: 'edge/image-pull',
    at: "image: «'envoy:latest'»",
    message: 'starts no pod while its registry does not answer',
    help: 'a tag that never moves',
  },
  {
    name: 'addresses of pods that are let in',
    make: (map) => new StatelessApp(map, 'web', { image, ports }).acceptFrom({ cidr: '10.244.7.0/24' }),
    within: { cluster: { pods } },
    ruleId: 'network/pod-addresses',
    at: "acceptFrom({ cidr: «'10.244.7.0/24'» })",
    message: '10.244.7.0/24 are addresses of pods of the cluster',
    help: 'name the pods',
  },
  {
    name: 'addresses of pods that are called',
    make: (map) => new StatelessApp(map, 'web', { image, uses: [{ cidr: 'fd00:10:0:1::/64', ports: [443] }] }),
    within: { cluster: { pods } },
    ruleId: 'network/pod-addresses',
    at: "cidr: «'fd00:10:0:1::/64'»",
    message: 'fd00:10:0:1::/64 are addresses of pods of the cluster',
    help: 'name the pods',
  },
  {
    name: 'addresses of pods that a map calls',
    make: (_, app) => new ServiceMap(app, 'other', { network: 'strict', egress: [{ cidr: '10.244.0.0/16' }] }),
    within: { cluster: { pods } },
    ruleId: 'network/pod-addresses',
    at: "cidr: «'10.244.0.0/16'»",
    message: '10.244.0.0/16 are addresses of pods of the cluster',
    help: 'name the pods',
  },
  {
    name: 'a workload, by its name, that its map lacks',
    make: (map, app) => {
      new StatelessApp(new ServiceMap(app, 'billing'), 'worker', { image });
      new StatelessApp(map, 'web', { image, ports }).acceptFrom({ map: 'billing', workload: 'wroker' });
    },
    ruleId: 'reference/map',
    at: "workload: «'wroker'»",
    message: 'map billing has no workload "wroker"',
    help: 'did you mean "worker"?',
  },
  {
    name: 'a map, by its name, that is in another namespace',
    make: (map, app) => {
      new ServiceMap(app, 'billing', { namespace: 'payments' });
      new StatelessApp(map, 'web', { image, ports }).acceptFrom({ map: 'billing' });
    },
    ruleId: 'reference/map',
    at: "map: «'billing'»",
    message: 'map billing is in namespace payments, not in billing',
    help: "say namespace: 'payments'",
  },
  {
    name: 'a map, by its name, that is misspelt',
    make: (map, app) => {
      new StatelessApp(map, 'web', { image, uses: [{ map: 'biling' }] });
      new ServiceMap(app, 'billing');
    },
    ruleId: 'reference/map',
    at: "map: «'biling'»",
    message: 'this app makes no map "biling"',
    help: 'did you mean "billing"?',
  },
  {
    name: 'a map, by its name, that is misspelt where all of a map call it',
    make: (_, app) => {
      new ServiceMap(app, 'other', { network: 'strict', egress: [{ map: 'biling' }] });
      new ServiceMap(app, 'billing');
    },
    ruleId: 'reference/map',
    at: "map: «'biling'»",
    message: 'this app makes no map "biling"',
    help: 'did you mean "billing"?',
  },
  {
    name: 'a namespace of this app that is misspelt',
    make: (map, app) => {
      new StatelessApp(map, 'web', { image, ports }).acceptFrom({ namespace: 'biling' });
      new ServiceMap(app, 'billing');
    },
    ruleId: 'reference/namespace',
    at: "namespace: «'biling'»",
    message: 'this app has nothing in a namespace "biling"',
    help: 'did you mean "billing"?',
  },
];
