import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { Party } from '../../core/references/party.js';
import { openingsTo } from '../../rendering/destinations.js';
import type { Opening } from '../../rendering/network-policy.js';
import { isDestination } from '../../rendering/pod-options.js';
import type { Identity } from '../../rendering/service-account.js';
import { podAddressMistakes } from '../checks/pod-address-checks.js';
import type { JudgedPod } from '../judged-pod.js';

/** What pods of a strict map reach besides what they refer to: declared destinations, and the API server where they have its token. */
export function outgoingOf(options: JudgedPod, identity: Identity, from: Party): Opening[] {
  const declared = (options.uses ?? []).flatMap((used, index) =>
    isDestination(used) ? openingsTo(used, { from, where: { option: ['uses', index] } }) : [],
  );
  return speaksToApiServer(options, identity) ? [...declared, ...toApiServer(from)] : declared;
}

const API_SERVER_PORTS = [443, 6443];

function toApiServer(from: Party): Opening[] {
  const { cidrs = [], ports = API_SERVER_PORTS } = from.map.cluster.apiServer ?? {};
  const because = { from, where: { option: ['permissions'] } };
  return cidrs.flatMap((cidr) => ports.map((port) => ({ peer: { cidr }, port, protocol: 'TCP' as const, because })));
}

function speaksToApiServer({ pod, automountServiceAccountToken: own }: JudgedPod, { automount }: Identity): boolean {
  return pod?.automountServiceAccountToken ?? own ?? automount;
}

/** What a map can't keep, and what of it no policy can tell. */
export function outgoingMistakes(options: JudgedPod, identity: Identity, map: MapContext): Mistake[] {
  const addresses = (options.uses ?? []).flatMap((used, index) =>
    isDestination(used) ? podAddressMistakes(map.cluster, used, ['uses', index]) : [],
  );
  return map.network === 'strict' ? [...addresses, ...strictMistakes(options, identity, map)] : addresses;
}

function strictMistakes(options: JudgedPod, identity: Identity, map: MapContext): Mistake[] {
  const { permissions = [], hostNetwork, pod } = options;
  return [
    ...(speaksToApiServer(options, identity) && map.cluster.apiServer === undefined
      ? [
          {
            ruleId: 'network/api-server',
            message: `map ${map.name} is strict, and the cluster does not say where its API server is, so the mounted token could not be used`,
            help: "say it for the cluster: apiServer: { cidrs: ['10.0.0.10/32'] }",
            option: permissions.length > 0 ? ['permissions'] : ['automountServiceAccountToken'],
            at: 'key' as const,
          },
        ]
      : []),
    ...(hostNetwork === true || pod?.hostNetwork === true
      ? [
          {
            ruleId: 'network/host-network' as const,
            severity: 'warning' as const,
            message: `no policy holds for pods of the node's network, so the strict map ${map.name} does not keep these from calling anybody`,
            help: "drop hostNetwork, or put it into a map with network: 'open'",
            option: hostNetwork === true ? ['hostNetwork'] : ['pod', 'hostNetwork'],
          },
        ]
      : []),
  ];
}
