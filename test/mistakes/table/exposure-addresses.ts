import { ExposedService } from '../../../src/index.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

const api = (map: ServiceMap, name = 'api') =>
  new StatelessApp(map, name, { image, ports: { http: 8080, dns: { port: 53, protocol: 'UDP' } } });

/** Mistakes with the addresses of Services. */
export const exposureAddressMistakes: readonly MistakeRow[] = [
  {
    name: 'two families without a policy',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, ipFamilies: ['IPv4', 'IPv6'] }),
    ruleId: 'exposure/ip-families',
    at: "ipFamilies: «['IPv4', 'IPv6']»",
    message: 'needs a policy of dual stack',
    help: "ipFamilyPolicy: 'PreferDualStack'",
  },
  {
    name: 'a family twice',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, ipFamilies: ['IPv4', 'IPv4'] }),
    ruleId: 'exposure/ip-families',
    at: "['IPv4', «'IPv4'»]",
    message: 'IPv4 is there twice',
    help: 'once',
  },
  {
    name: 'a family that the cluster lacks',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, ipFamilies: ['IPv6'] }),
    within: { cluster: { ipFamilies: ['IPv4'] } },
    ruleId: 'exposure/ip-families',
    at: "[«'IPv6'»]",
    message: "Services of this cluster can't have IPv6 addresses",
    help: 'use IPv4',
  },
  {
    name: 'both families of a cluster with one',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: true, ipFamilyPolicy: 'RequireDualStack' }),
    within: { cluster: { ipFamilies: ['IPv4'] } },
    ruleId: 'exposure/ip-families',
    at: "ipFamilyPolicy: «'RequireDualStack'»",
    message: 'refuses one that requires both',
    help: 'PreferDualStack',
  },
  {
    name: 'two addresses of one family',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        ipFamilyPolicy: 'PreferDualStack',
        clusterIP: ['10.96.0.7', '10.96.0.8'],
      }),
    ruleId: 'exposure/cluster-ip',
    at: "«'10.96.0.8'»",
    message: '10.96.0.8 is of the same family as 10.96.0.7',
    help: 'drop one',
  },
  {
    name: 'addresses of two families without a policy',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), internal: true, clusterIP: ['10.96.0.7', 'fd00::7'] }),
    ruleId: 'exposure/cluster-ip',
    at: "clusterIP: «['10.96.0.7', 'fd00::7']»",
    message: 'needs a policy of dual stack',
    help: 'PreferDualStack',
  },
  {
    name: 'an address of the other family',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        ipFamilies: ['IPv6'],
        clusterIP: '10.96.0.7',
      }),
    ruleId: 'exposure/cluster-ip',
    at: "clusterIP: «'10.96.0.7'»",
    message: '10.96.0.7 is no IPv6 address',
    help: 'alike',
  },
  {
    name: 'an address that is none',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, clusterIP: '10.96.0' }),
    ruleId: 'options/invalid',
    at: "clusterIP: «'10.96.0'»",
    message: '"10.96.0" is not an address',
    help: '203.0.113.7',
  },
  {
    name: 'an address that another Service has',
    make: (map) => {
      new ExposedService(map, 'first', { target: api(map, 'other'), internal: true, clusterIP: 'fd00::7' });
      new StatelessApp(map, 'api', { image, ports: { http: 8080 }, service: { clusterIP: 'FD00:0::7' } });
    },
    ruleId: 'exposure/taken',
    at: "clusterIP: «'FD00:0::7'»",
    message: 'cluster IP fd00::7 is taken already: by shop/first (ExposedService)',
    help: 'let the cluster pick',
  },
  {
    name: 'traffic for an address of the machine itself',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, externalIPs: ['127.0.0.1'] }),
    ruleId: 'options/invalid',
    at: "«'127.0.0.1'»",
    message: 'is a loopback address',
    help: 'the address that other machines call',
  },
  {
    name: 'an external address twice',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        internal: true,
        externalIPs: ['2001:db8::1', '2001:DB8::1'],
      }),
    within: { cluster: { kubernetes: '1.35' } },
    ruleId: 'exposure/external-ip',
    at: "«'2001:DB8::1'»",
    message: '2001:DB8::1 is there twice',
    help: 'drop one',
  },
  {
    name: 'external addresses where they are deprecated',
    make: (map) => new ExposedService(map, 'door', { target: api(map), internal: true, externalIPs: ['203.0.113.7'] }),
    within: { cluster: { kubernetes: '1.36' } },
    ruleId: 'exposure/external-ip',
    at: "«externalIPs»: ['203.0.113.7']",
    message: 'deprecates externalIPs',
    help: 'load balancer',
  },
];
