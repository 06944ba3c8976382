import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { canonicalAddress, familyOf } from '../../kubernetes/ip.js';
import { atLeast } from '../../kubernetes/versions.js';
import type { ServicePortJson } from '../../rendering/ports.js';
import type { ServiceOptions } from '../../rendering/service-options.js';
import { featureMistakes } from './feature-checks.js';
import { repeated } from './repeated.js';

/** What a Service is judged with. */
export interface ServiceSurroundings {
  readonly ports: readonly ServicePortJson[];
  readonly headless: boolean;
  readonly cluster: ClusterContext;
  /** Where its options stand. @default at the top */
  readonly at?: OptionPath;
}

type Rule = (options: ServiceOptions, around: ServiceSurroundings) => Mistake[];

/** What is wrong with a Service beyond the form of single options. */
export function serviceMistakes(options: ServiceOptions, around: ServiceSurroundings): Mistake[] {
  return RULES.flatMap((rule) => rule(options, around)).map((mistake) => ({
    ...mistake,
    option: [...(around.at ?? []), ...(mistake.option ?? [])],
  }));
}

const RULES: readonly Rule[] = [headlessMistakes, familyMistakes, addressMistakes, versionMistakes, portMistakes];

/** Options that mean nothing without an address that traffic goes through. */
const FOR_ADDRESSES = [
  'clusterIP',
  'externalIPs',
  'sessionAffinity',
  'internalTrafficPolicy',
  'trafficDistribution',
] as const satisfies readonly (keyof ServiceOptions)[];

function headlessMistakes(options: ServiceOptions, { headless }: ServiceSurroundings): Mistake[] {
  if (!headless) return [];
  return FOR_ADDRESSES.filter((option) => options[option] !== undefined).map((option) => ({
    ruleId: 'exposure/headless',
    message: `${option} has no effect on a headless Service: its callers go straight to the pods`,
    help: `drop ${option}, or let it have an address`,
    option: [option],
    at: 'key',
  }));
}

function familyMistakes({ ipFamilyPolicy, ipFamilies = [] }: ServiceOptions, around: ServiceSurroundings): Mistake[] {
  const { ipFamilies: known } = around.cluster;
  const dual = ipFamilyPolicy === 'PreferDualStack' || ipFamilyPolicy === 'RequireDualStack';
  return [
    ...repeated(
      ipFamilies.map((family, index) => ({ family, index })),
      ({ family }) => family,
    ).map(([, { family, index }]) => ({
      ruleId: 'exposure/ip-families',
      message: `${family} is there twice`,
      help: 'name each family once',
      option: ['ipFamilies', index],
    })),
    ...(new Set(ipFamilies).size > 1 && !dual
      ? [
          {
            ruleId: 'exposure/ip-families',
            message: 'a Service with addresses of two families needs a policy of dual stack',
            help: "add ipFamilyPolicy: 'PreferDualStack', or 'RequireDualStack'",
            option: ['ipFamilies'],
          },
        ]
      : []),
    ...(known === undefined
      ? []
      : ipFamilies
          .filter((family) => !known.includes(family))
          .map((family) => ({
            ruleId: 'exposure/ip-families',
            message: `Services of this cluster can't have ${family} addresses`,
            help: `use ${known.join(' or ')}, or say that the cluster has both: ipFamilies: ['IPv4', 'IPv6']`,
            option: ['ipFamilies', ipFamilies.indexOf(family)],
          }))),
    ...(ipFamilyPolicy === 'RequireDualStack' && known?.length === 1
      ? [
          {
            ruleId: 'exposure/ip-families',
            message: `this cluster has Services with ${known[0]} addresses only, so it refuses one that requires both`,
            help: "use ipFamilyPolicy: 'PreferDualStack', which takes what there is",
            option: ['ipFamilyPolicy'],
          },
        ]
      : []),
  ];
}

function addressMistakes(options: ServiceOptions, { cluster, headless }: ServiceSurroundings): Mistake[] {
  const { clusterIP, ipFamilies = [], ipFamilyPolicy = 'SingleStack', externalIPs = [] } = options;
  const addresses = typeof clusterIP === 'string' ? [clusterIP] : (clusterIP ?? []);
  const placeOf = (index: number): OptionPath => (typeof clusterIP === 'string' ? ['clusterIP'] : ['clusterIP', index]);
  const listed = addresses.map((address, index) => ({ address, index }));
  const families = repeated(listed, ({ address }) => familyOf(address));
  return [
    ...families.map(([first, { address, index }]) => ({
      ruleId: 'exposure/cluster-ip',
      message: `${address} is of the same family as ${first.address}: a Service has one address of each`,
      help: 'drop one of them',
      option: placeOf(index),
    })),
    ...(families.length === 0 && addresses.length > 1 && ipFamilyPolicy === 'SingleStack'
      ? [
          {
            ruleId: 'exposure/cluster-ip',
            message: 'a Service with addresses of two families needs a policy of dual stack',
            help: "add ipFamilyPolicy: 'PreferDualStack', or 'RequireDualStack'",
            option: ['clusterIP'],
          },
        ]
      : []),
    ...listed
      .filter(({ address, index }) => ipFamilies[index] !== undefined && ipFamilies[index] !== familyOf(address))
      .map(({ address, index }) => ({
        ruleId: 'exposure/cluster-ip',
        message: `${address} is no ${ipFamilies[index]} address, which ipFamilies wants in its place`,
        help: 'order ipFamilies and clusterIP alike',
        option: placeOf(index),
      })),
    ...repeated(
      externalIPs.map((address, index) => ({ address, index })),
      ({ address }) => canonicalAddress(address),
    ).map(([, { address, index }]) => ({
      ruleId: 'exposure/external-ip',
      message: `${address} is there twice`,
      help: 'drop one of them',
      option: ['externalIPs', index],
    })),
    ...(externalIPs.length > 0 && !headless && atLeast(cluster.kubernetes, '1.36')
      ? [
          {
            ruleId: 'exposure/external-ip' as const,
            severity: 'warning' as const,
            message: 'Kubernetes 1.36 deprecates externalIPs: clusters may have stopped to deliver what arrives there',
            help: 'use a load balancer',
            option: ['externalIPs'],
            at: 'key' as const,
          },
        ]
      : []),
  ];
}

function versionMistakes({ trafficDistribution }: ServiceOptions, { cluster }: ServiceSurroundings): Mistake[] {
  if (trafficDistribution === undefined) return [];
  return featureMistakes(cluster, [
    {
      // Between the two versions the preference for a zone has another name, which we write there.
      feature: trafficDistribution === 'PreferSameNode' ? 'preferSameTraffic' : 'trafficDistribution',
      what: `trafficDistribution ${trafficDistribution}`,
      option: ['trafficDistribution'],
    },
  ]);
}

function portMistakes(_: ServiceOptions, { ports }: ServiceSurroundings): Mistake[] {
  return repeated(ports, ({ port, protocol = 'TCP' }) => `${port}/${protocol}`).map(([first, second]) => ({
    ruleId: 'exposure/port-conflict',
    message: `ports "${first.name}" and "${second.name}" are both ${second.port}/${second.protocol ?? 'TCP'}`,
    help: 'give one of them another number',
    option: ['ports', second.name],
  }));
}
