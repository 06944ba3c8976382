import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { canonicalAddress, familyOf } from '../../kubernetes/ip.js';
import { atLeast } from '../../kubernetes/versions.js';
import { familiesIn } from '../../rendering/endpoints.js';
import { type AddressService, asAddress } from '../external-service-options.js';
import { featureMistakes } from './feature-checks.js';
import { repeated } from './repeated.js';

const ONLY_IN_SLICES = ['zone', 'serving', 'terminating', 'forZones', 'forNodes'] as const;
const MOST = 1000;

/** What is wrong with the addresses of an external service beyond the form of each. */
export function addressMistakes(options: AddressService, cluster: ClusterContext): Mistake[] {
  const { addresses, by } = options;
  const listed = addresses.map((given, index) => ({ ...asAddress(given), index }));
  return [
    ...featureMistakes(
      cluster,
      listed
        .filter(({ forNodes }) => forNodes !== undefined)
        .map(({ index }) => ({
          feature: 'preferSameTraffic',
          what: 'forNodes of an EndpointSlice',
          option: ['addresses', index, 'forNodes'],
        })),
    ),
    ...repeated(listed, ({ address }) => canonicalAddress(address)).map(([first, { address, index }]) => ({
      ruleId: 'exposure/address',
      message: `${address} is there twice${first.address === address ? '' : `, as ${first.address} too`}`,
      help: 'drop one of them',
      option: ['addresses', index],
    })),
    ...familyMistakes(options, familiesIn(listed)),
    ...(listed.length > MOST
      ? [
          {
            ruleId: 'exposure/too-many',
            message: `${listed.length} addresses: one EndpointSlice holds at most ${MOST}`,
            help: 'make several external services, or one with a DNS name',
            option: ['addresses'],
          },
        ]
      : []),
    ...(by === 'Endpoints'
      ? listed.flatMap((given) =>
          ONLY_IN_SLICES.filter((name) => given[name] !== undefined).map((name): Mistake => ({
            ruleId: 'exposure/endpoints',
            message: `Endpoints can't say ${name}`,
            help: `drop ${name}, or by: 'Endpoints'`,
            option: ['addresses', given.index, name],
            at: 'key',
          })),
        )
      : []),
    ...(by === 'Endpoints' && atLeast(cluster.kubernetes, '1.33')
      ? [
          {
            ruleId: 'exposure/endpoints' as const,
            severity: 'warning' as const,
            message: 'Kubernetes 1.33 deprecates Endpoints',
            help: 'leave by out, unless something in the cluster reads Endpoints alone',
            option: ['by'],
          },
        ]
      : []),
  ];
}

/** An address of the Service that is of another family than all that answer, which is the Service's own. */
function familyMistakes({ clusterIP, ipFamilies }: AddressService, families: readonly string[]): Mistake[] {
  const [family, second] = families;
  const [first] = [clusterIP ?? []].flat();
  if (ipFamilies !== undefined || family === undefined || second !== undefined || first === undefined) return [];
  if (familyOf(first) === family) return [];
  return [
    {
      ruleId: 'exposure/cluster-ip',
      message: `${first} is no ${family} address, and all that answers has those`,
      help: `write an ${family} address first, or drop it`,
      option: typeof clusterIP === 'string' ? ['clusterIP'] : ['clusterIP', 0],
    },
  ];
}
