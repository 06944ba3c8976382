import { Config } from '../../../src/constructs/config.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { Secret } from '../../../src/constructs/secret.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { text } from '../../../src/core/references/text.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in who may talk to whom. */
export const networkMistakes: readonly MistakeRow[] = [
  {
    name: 'a range of addresses that begins in its middle',
    make: (map) => new StatelessApp(map, 'api', { image, uses: [{ cidr: '10.1.2.3/8', ports: [443] }] }),
    ruleId: 'options/invalid',
    at: "cidr: «'10.1.2.3/8'»",
    message: '"10.1.2.3/8" has bits set beyond its prefix of 8',
    help: "write '10.0.0.0/8'",
  },
  {
    name: 'a part left out of a range that it is not in',
    make: (map) => new StatelessApp(map, 'api', { image, uses: [{ cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] }] }),
    ruleId: 'options/invalid',
    at: "except: [«'11.0.0.0/16'»]",
    message: '"11.0.0.0/16" is no part of 10.0.0.0/8',
    help: 'name a smaller range inside it',
  },
  {
    name: 'a range of ports that ends before it begins',
    make: (map) =>
      new StatelessApp(map, 'api', { image, uses: [{ cidr: '10.0.0.0/8', ports: [{ port: 9000, endPort: 8000 }] }] }),
    ruleId: 'options/invalid',
    at: 'endPort: «8000»',
    message: 'must be at least 9000, where the range begins',
  },
  {
    name: 'destinations of a map that closes nothing',
    make: (_, app) => new ServiceMap(app, 'other', { egress: [{ cidr: '10.0.0.0/8' }] }),
    ruleId: 'network/egress',
    at: '«egress»: [',
    message: 'outgoing traffic is closed in strict maps only',
    help: "say network: 'strict', or drop egress",
  },
  {
    name: 'permissions in a strict map of a cluster that does not say where its API server is',
    within: { network: 'strict' },
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['pods'], verbs: ['get'] }] }),
    ruleId: 'network/api-server',
    at: '«permissions»: [',
    message: 'does not say where its API server is',
    help: "apiServer: { cidrs: ['10.0.0.10/32'] }",
  },
  {
    name: 'a call from a strict map to pods of the node network',
    make: (_, app) => {
      const hosts = new ServiceMap(app, 'hosts', { podSecurity: 'privileged', network: 'open' });
      const agent = new NodeAgent(hosts, 'agent', { image, hostNetwork: true, ports: { http: 80 } });
      new StatelessApp(new ServiceMap(app, 'closed', { network: 'strict' }), 'api', { image, uses: [agent] });
    },
    ruleId: 'network/host-network',
    at: 'uses: [«agent»]',
    message: 'can only open the way to nodes, and nobody says where those are',
    help: "nodes: { cidrs: ['10.1.0.0/16'] }",
  },
  {
    name: 'pods of the node network that somebody is to be let in to',
    within: { podSecurity: 'privileged' },
    make: (map) => {
      const agent = new NodeAgent(map, 'agent', { image, hostNetwork: true, ports: { http: 80 } });
      agent.acceptFrom({ namespace: 'monitoring' });
    },
    ruleId: 'network/host-network',
    at: 'hostNetwork: «true»',
    message: 'the ports of shop/agent are open to whoever reaches the node',
    help: "a map with network: 'open'",
  },
  {
    name: 'pods of the node network in a strict map',
    within: { podSecurity: 'privileged', network: 'strict' },
    make: (map) => new NodeAgent(map, 'agent', { image, hostNetwork: true }),
    ruleId: 'network/host-network',
    at: 'hostNetwork: «true»',
    message: 'the strict map shop does not keep these from calling anybody',
    help: 'drop hostNetwork',
  },
  {
    name: 'metrics that nobody collects',
    make: (map) => new StatelessApp(map, 'api', { image, ports: { http: 80, stats: 90 }, metrics: 'stats' }),
    ruleId: 'network/metrics-source',
    at: "metrics: «'stats'»",
    message: 'nothing says who collects metrics',
    help: "metrics: { from: [{ namespace: 'monitoring' }] }",
  },
  {
    name: 'metrics of a port that there is not',
    within: { cluster: { metrics: { from: [{ namespace: 'monitoring' }] } } },
    make: (map) => new StatelessApp(map, 'api', { image, ports: { http: 80, stats: 90 }, metrics: 'stast' as never }),
    ruleId: 'reference/port',
    at: "metrics: «'stast' as never»",
    message: 'shop/api has no port "stast"',
    help: 'did you mean "stats"?',
  },
  {
    name: 'a reference among Kubernetes fields to a map that does not accept it',
    make: (map, app) => {
      const db = new StatelessApp(new ServiceMap(app, 'data'), 'db', { image, ports: { sql: 5432 } });
      const value = db.host as unknown as string;
      new StatelessApp(map, 'api', { image, container: { env: [{ name: 'DB', value }] } });
    },
    ruleId: 'network/not-accepted',
    at: "env: [{ name: 'DB', «value» }]",
    message: 'shop/api calls data/db, which is in another map and does not accept it',
    help: 'db.acceptFrom(api)',
  },
  {
    name: 'a reference in a patch to a map that does not accept it',
    make: (map, app) => {
      const db = new StatelessApp(new ServiceMap(app, 'data'), 'db', { image, ports: { sql: 5432 } });
      const path = '/metadata/annotations';
      new StatelessApp(map, 'api', { image, patches: { Deployment: [{ op: 'add', path, value: { db: db.host } }] } });
    },
    ruleId: 'network/not-accepted',
    at: 'value: { db: «db.host» }',
    message: 'shop/api calls data/db',
    help: 'db.acceptFrom(api)',
  },
  {
    name: 'a text with a key among Kubernetes fields',
    make: (map) => {
      const login = new Secret(map, 'login', { existing: ['password'] });
      const value = text`me:${login.key('password')}` as unknown as string;
      new StatelessApp(map, 'api', { image, container: { env: [{ name: 'LOGIN', value }] } });
    },
    ruleId: 'reference/pass-through',
    at: "env: [{ name: 'LOGIN', «value» }]",
    message: 'needs a variable of its own, which only env makes',
    help: "write '$(NAME)' here",
  },
  {
    name: 'the same in a container beside the main one',
    make: (map) => {
      const login = new Secret(map, 'login', { existing: ['password'] });
      const value = text`me:${login.key('password')}` as unknown as string;
      const beside = { image, container: { env: [{ name: 'LOGIN', value }] } };
      new StatelessApp(map, 'api', { image, containers: { beside } });
    },
    ruleId: 'reference/pass-through',
    at: "const beside = { image, container: { env: [{ name: 'LOGIN', «value» }] } };",
    message: 'needs a variable of its own, which only env makes',
    help: "write '$(NAME)' here",
  },
  {
    name: 'configuration of a map straight below the App',
    make: (_, app) => new Config(app, 'settings', { data: { A: '1' } }),
    ruleId: 'map/none',
    at: 'new Config(«app»',
    message: 'this stands in no map, so it has no namespace',
    help: "new ServiceMap(app, 'shop')",
  },
  {
    name: 'a map in a namespace of Kubernetes itself',
    make: (_, app) => new ServiceMap(app, 'dns', { namespace: 'kube-system' }),
    ruleId: 'map/system-namespace',
    at: "namespace: «'kube-system'»",
    message: 'namespace kube-system is in every cluster, and what the map says of it would hold for all that is there',
    help: "say namespace: { existing: 'kube-system' }, or name one of its own",
  },
  {
    name: 'a map called as the namespace where others put things',
    make: (_, app) => new ServiceMap(app, 'default'),
    ruleId: 'map/system-namespace',
    at: "«'default'»",
    message: 'namespace default is in every cluster',
    help: "say namespace: { existing: 'default' }, or name one of its own",
  },
];
