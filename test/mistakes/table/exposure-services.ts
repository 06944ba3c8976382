import { ExposedService } from '../../../src/index.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

const api = (map: ServiceMap, name = 'api') =>
  new StatelessApp(map, name, { image, ports: { http: 8080, dns: { port: 53, protocol: 'UDP' } } });

/** Mistakes with Services, those of workloads and those of an ExposedService. */
export const exposureServiceMistakes: readonly MistakeRow[] = [
  {
    name: 'a port of the nodes outside their range',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), nodePort: true, ports: { http: { nodePort: 8080 } } }),
    ruleId: 'options/invalid',
    at: 'nodePort: «8080»',
    message: 'ports.http.nodePort: must be at least 30000 (got 8080)',
  },
  {
    name: 'one node port for several ports',
    make: (map) => new ExposedService(map, 'door', { target: api(map), nodePort: 30_080 }),
    ruleId: 'exposure/node-port',
    at: 'nodePort: «30_080»',
    message: "one node port can't lead to several ports (http, dns)",
    help: "port: 'http', or nodePort: true",
  },
  {
    name: 'node ports in two places',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), nodePort: 30_080, ports: { http: { nodePort: 30_081 } } }),
    ruleId: 'exposure/node-port',
    at: 'nodePort: «30_080»',
    message: 'ports say their node ports themselves',
    help: 'nodePort: true',
  },
  {
    name: 'two ports of one Service that want the same node port',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        nodePort: true,
        ports: { a: { target: 'http', port: 80, nodePort: 30_080 }, b: { target: 'http', port: 81, nodePort: 30_080 } },
      }),
    ruleId: 'exposure/node-port',
    at: "b: { target: 'http', port: 81, nodePort: «30_080» }",
    message: 'ports "a" and "b" both want node port 30080',
    help: 'another number',
  },
  {
    name: 'two Services of a cluster that want the same node port',
    make: (map, app) => {
      const other = new ServiceMap(app, 'other');
      new ExposedService(map, 'first', { target: api(map), port: 'http', nodePort: 30_080 });
      new ExposedService(other, 'second', { port: 'http', target: api(other), nodePort: 30_080 });
    },
    ruleId: 'exposure/taken',
    at: 'target: api(other), nodePort: «30_080»',
    message: 'node port 30080 is taken already: by shop/first (ExposedService)',
    help: 'let the cluster pick',
  },
  {
    name: 'a node port inside the cluster',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: true, ports: { http: { nodePort: 30_080 } } }),
    ruleId: 'exposure/node-port',
    at: '«nodePort»: 30_080',
    message: 'takes no port of the nodes',
    help: 'drop nodePort',
  },
  {
    name: 'a port that leads nowhere',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, ports: { web: 80 } }),
    ruleId: 'reference/port',
    at: 'ports: { «web»: 80 }',
    message: 'has no port "web"',
    help: "say where it leads: target: 'http' or target: 'dns'",
  },
  {
    name: 'a misspelt target of a port',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        ports: { web: { port: 80, target: 'htpp' as 'http' } },
      }),
    ruleId: 'reference/port',
    at: "target: «'htpp' as 'http'»",
    message: 'has no port "htpp"',
    help: 'did you mean "http"?',
  },
  {
    name: 'two ports with one number',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        ports: { a: { target: 'http', port: 80 }, b: { target: 'http', port: 80 } },
      }),
    ruleId: 'exposure/port-conflict',
    at: "b: «{ target: 'http', port: 80 }»",
    message: 'ports "a" and "b" are both 80/TCP',
    help: 'another number',
  },
  {
    name: 'a protocol above that is no qualified name',
    make: (map) => new StatelessApp(map, 'api', { image, ports: { http: { port: 8080, appProtocol: 'http 2' } } }),
    ruleId: 'options/invalid',
    at: "appProtocol: «'http 2'»",
    message: 'ports.http.appProtocol: "http 2" has white space',
    help: 'use letters',
  },
  {
    name: 'an affinity that lasts too long',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        sessionAffinity: { timeoutSeconds: 100_000 },
      }),
    ruleId: 'options/invalid',
    at: 'timeoutSeconds: «100_000»',
    message: 'sessionAffinity.timeoutSeconds: must be at most 86400',
  },
  {
    name: 'an affinity without an address',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: 'headless', sessionAffinity: 'ClientIP' }),
    ruleId: 'exposure/headless',
    at: "«sessionAffinity»: 'ClientIP'",
    message: 'sessionAffinity has no effect on a headless Service',
    help: 'drop sessionAffinity',
  },
  {
    name: 'a fixed address for a Service that has none',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080 },
        service: { headless: true, clusterIP: '10.96.0.7' },
      }),
    ruleId: 'exposure/headless',
    at: "«clusterIP»: '10.96.0.7'",
    message: 'clusterIP has no effect on a headless Service',
    help: 'drop clusterIP',
  },
  {
    name: 'another number for the port of a headless Service',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports: { http: { port: 8080, service: 80 } },
        service: { headless: true },
      }),
    ruleId: 'exposure/headless',
    at: '{ port: 8080, «service»: 80 }',
    message: 'port "http" has no number of its own there',
    help: 'drop service',
  },
  {
    name: 'a Service without ports',
    make: (map) => new StatelessApp(map, 'api', { image, service: { sessionAffinity: 'ClientIP' } }),
    ruleId: 'exposure/no-ports',
    at: '«service»: {',
    message: 'no ports, so there is no Service',
    help: 'ports: { http: 8080 }',
  },
  {
    name: 'a host of what has no Service',
    make: (map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 }, service: false });
      new StatelessApp(map, 'web', { image, env: { API: api.host } });
    },
    ruleId: 'reference/no-service',
    at: 'API: «api.host»',
    message: 'no Service leads to shop/api',
    help: 'StatelessApp',
  },
  {
    name: 'a preference for zones that the version lacks',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: true, trafficDistribution: 'PreferSameZone' }),
    within: { cluster: { kubernetes: '1.30' } },
    ruleId: 'version/feature',
    at: "«trafficDistribution»: 'PreferSameZone'",
    message: 'Kubernetes 1.30 has no trafficDistribution PreferSameZone: it came with 1.31',
    help: '1.31 or newer',
  },
  {
    name: 'a preference for nodes that the version lacks',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: true, trafficDistribution: 'PreferSameNode' }),
    within: { cluster: { kubernetes: '1.33' } },
    ruleId: 'version/feature',
    at: "«trafficDistribution»: 'PreferSameNode'",
    message: 'it came with 1.34',
    help: '1.34 or newer',
  },
  {
    name: 'a traffic policy for outside on what is inside',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        externalTrafficPolicy: 'Local',
      }),
    ruleId: 'options/conflict',
    at: "«externalTrafficPolicy»: 'Local'",
    message: 'externalTrafficPolicy does not go with internal',
    help: 'drop one or the other',
  },
];
