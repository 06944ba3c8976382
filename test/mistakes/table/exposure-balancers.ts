import { ExposedService } from '../../../src/index.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

const api = (map: ServiceMap) => new StatelessApp(map, 'api', { image, ports: { http: 8080 } });

/** Mistakes with load balancers of the clouds. */
export const exposureBalancerMistakes: readonly MistakeRow[] = [
  {
    name: 'options of two clouds and no word of the cluster',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { name: 'a' }, gcp: { globalAccess: false } },
      }),
    ruleId: 'exposure/cloud',
    at: "loadBalancer: «{ aws: { name: 'a' }, gcp: { globalAccess: false } }»",
    message: 'options for aws and gcp, and the cluster does not say where it runs',
    help: "cloud: 'aws'",
  },
  {
    name: 'an internal load balancer of nobody knows which cloud',
    make: (map) => new ExposedService(map, 'door', { target: api(map), loadBalancer: { internal: true } }),
    ruleId: 'exposure/cloud',
    at: 'internal: «true»',
    message: 'every cloud has its own way',
    help: "cloud: 'aws', 'azure' or 'gcp'",
  },
  {
    name: 'two controllers for one load balancer',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), loadBalancer: { aws: {}, awsCloudProvider: {} } }),
    ruleId: 'exposure/cloud',
    at: '«awsCloudProvider»: {}',
    message: 'aws and awsCloudProvider are two',
    help: 'keep the one',
  },
  {
    name: 'a check of local pods where traffic goes everywhere',
    make: (map) => new ExposedService(map, 'door', { target: api(map), loadBalancer: { healthCheckNodePort: 31_000 } }),
    ruleId: 'exposure/health-check-port',
    at: 'healthCheckNodePort: «31_000»',
    message: 'only where traffic stays on its node',
    help: "externalTrafficPolicy: 'Local'",
  },
  {
    name: 'a check on the node port of the traffic',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        ports: { http: { nodePort: 31_000 } },
        externalTrafficPolicy: 'Local',
        loadBalancer: { healthCheckNodePort: 31_000 },
      }),
    ruleId: 'exposure/health-check-port',
    at: 'healthCheckNodePort: «31_000»',
    message: 'port "http" has node port 31000 already',
    help: 'another number',
  },
  {
    name: 'callers by a range that begins in its middle',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), loadBalancer: { sourceRanges: ['203.0.113.7/24'] } }),
    ruleId: 'options/invalid',
    at: "«'203.0.113.7/24'»",
    message: 'has bits set beyond its prefix of 24',
    help: "write '203.0.113.0/24' for the range, or '203.0.113.7/32'",
  },
  {
    name: 'a class that is no qualified name',
    make: (map) => new ExposedService(map, 'door', { target: api(map), loadBalancer: { class: 'internal/' } }),
    ruleId: 'options/invalid',
    at: "class: «'internal/'»",
    message: 'loadBalancer.class',
    help: 'use',
  },
  {
    name: 'a misspelt option of AWS',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), loadBalancer: { aws: { targetTyp: 'ip' } as never } }),
    ruleId: 'options/unknown',
    at: 'aws: { «targetTyp»',
    message: 'there is no option "targetTyp" in loadBalancer.aws',
    help: 'did you mean "targetType"?',
  },
  {
    name: 'elastic addresses of an internal load balancer',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { internal: true, aws: { eipAllocations: ['eipalloc-1'] } },
      }),
    ruleId: 'exposure/aws',
    at: "eipAllocations: «['eipalloc-1']»",
    message: 'eipAllocations is not for internal load balancers',
    help: 'drop eipAllocations',
  },
  {
    name: 'private addresses of a public load balancer',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { privateIpv4Addresses: ['10.0.0.9'] } },
      }),
    ruleId: 'exposure/aws',
    at: "privateIpv4Addresses: «['10.0.0.9']»",
    message: 'privateIpv4Addresses is for internal load balancers',
    help: 'add internal: true',
  },
  {
    name: 'fewer elastic addresses than subnets',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { subnets: ['a', 'b'], eipAllocations: ['eipalloc-1'] } },
      }),
    ruleId: 'exposure/aws',
    at: "eipAllocations: «['eipalloc-1']»",
    message: '1 addresses for 2 subnets',
    help: 'as many as there are subnets',
  },
  {
    name: 'TLS without a certificate',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { tlsPolicy: 'ELBSecurityPolicy-2016-08' } },
      }),
    ruleId: 'exposure/aws',
    at: "tlsPolicy: «'ELBSecurityPolicy-2016-08'»",
    message: 'needs a certificate',
    help: 'certificates:',
  },
  {
    name: 'TLS on a port that is not there',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { certificates: ['arn:1'], tlsPorts: [443] } },
      }),
    ruleId: 'exposure/aws',
    at: 'tlsPorts: [«443»]',
    message: 'the Service has no port 443',
    help: 'its ports are http (8080)',
  },
  {
    name: 'a path for a check by TCP at AWS',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { aws: { healthCheck: { path: '/healthz' } } },
      }),
    ruleId: 'exposure/aws',
    at: "path: «'/healthz'»",
    message: 'a check by TCP has no path',
    help: "protocol: 'http'",
  },
  {
    name: 'a check by TCP where traffic stays on its node',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        externalTrafficPolicy: 'Local',
        loadBalancer: { aws: { healthCheck: { protocol: 'tcp' } } },
      }),
    ruleId: 'exposure/aws',
    at: "protocol: «'tcp'»",
    message: "can't tell which nodes have pods",
    help: "'http'",
  },
  {
    name: 'no node ports where AWS needs them',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), loadBalancer: { allocateNodePorts: false, aws: {} } }),
    ruleId: 'exposure/aws',
    at: 'allocateNodePorts: «false»',
    message: 'AWS sends to ports of the nodes',
    help: "targetType: 'ip'",
  },
  {
    name: 'a subnet for a public load balancer of Azure',
    make: (map) => new ExposedService(map, 'door', { target: api(map), loadBalancer: { azure: { subnet: 'apps' } } }),
    ruleId: 'exposure/azure',
    at: "subnet: «'apps'»",
    message: 'subnet is for internal load balancers',
    help: 'add internal: true',
  },
  {
    name: 'a public address for an internal load balancer of Azure',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { internal: true, azure: { publicIPName: 'shop' } },
      }),
    ruleId: 'exposure/azure',
    at: "publicIPName: «'shop'»",
    message: 'publicIPName is not for internal load balancers',
    help: 'drop publicIPName',
  },
  {
    name: 'all refused but nobody',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { azure: { denyAllExceptSourceRanges: true } },
      }),
    ruleId: 'exposure/azure',
    at: 'denyAllExceptSourceRanges: «true»',
    message: 'nobody could call it',
    help: 'sourceRanges',
  },
  {
    name: 'checks that take too long at Azure',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { azure: { healthProbe: { intervalSeconds: 60, failures: 3 } } },
      }),
    ruleId: 'exposure/azure',
    at: 'healthProbe: «{ intervalSeconds: 60, failures: 3 }»',
    message: 'take 180 seconds, at most 120',
    help: 'check more often',
  },
  {
    name: 'global access to what is public',
    make: (map) => new ExposedService(map, 'door', { target: api(map), loadBalancer: { gcp: { globalAccess: true } } }),
    ruleId: 'exposure/gcp',
    at: 'globalAccess: «true»',
    message: 'globalAccess is for internal load balancers',
    help: 'add internal: true',
  },
  {
    name: 'a network tier for what is internal',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        loadBalancer: { internal: true, gcp: { networkTier: 'Standard' } },
      }),
    ruleId: 'exposure/gcp',
    at: "networkTier: «'Standard'»",
    message: 'networkTier is not for internal load balancers',
    help: 'drop networkTier',
  },
  {
    name: 'nodes weighted by pods where traffic goes everywhere',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), loadBalancer: { gcp: { weightedByPods: true } } }),
    ruleId: 'exposure/gcp',
    at: 'weightedByPods: «true»',
    message: 'weighted by their pods only where traffic stays',
    help: "externalTrafficPolicy: 'Local'",
  },
];
