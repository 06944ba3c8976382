import type { Construct } from 'constructs';
import { mapOf } from '../../core/map-context.js';
import { type Mistake, reportAll } from '../../core/mistakes.js';
import { podAddressMistakes } from '../checks/pod-address-checks.js';
import { mistakesOf } from '../../core/options/issues.js';
import { subjectOf } from '../../core/origin.js';
import type { CallSite } from '../../core/provenance/call-site.js';
import { inOtherCluster, reportOtherCluster } from '../../core/references/other-cluster.js';
import type { Endpoint } from '../../core/references/party.js';
import {
  type Acceptable,
  type Acceptance,
  acceptableSchema,
  acceptOptionsSchema,
  type AcceptOptions,
  isPodOwner,
  type PodOwner,
} from './acceptance.js';
import { checkNamed } from './named.js';
import { unknownPort } from './unknown-port.js';

/** Judges what `acceptFrom` was given; mistakes become findings at that call. */
export function judgeAcceptance(
  construct: Construct,
  endpoint: Endpoint,
  peer: Acceptable,
  options: AcceptOptions,
  site: CallSite,
): Acceptance | undefined {
  const judgedPeer = acceptableSchema.safeParse(peer);
  const judgedOptions = acceptOptionsSchema.safeParse(options);
  const ports = judgedOptions.data?.ports;
  const mistakes: Mistake[] = [
    ...mistakesOf(judgedPeer.error?.issues ?? [], peer, ['#0']),
    ...mistakesOf(judgedOptions.error?.issues ?? [], options, ['#1']),
    ...(ports ?? []).flatMap((port, index) =>
      typeof port === 'string' && !endpoint.ports.has(port)
        ? [{ ...unknownPort(endpoint, port), option: ['#1', 'ports', index] }]
        : [],
    ),
    ...(judgedPeer.success ? podAddressMistakes(endpoint.map.cluster, peer, ['#0']) : []),
  ];
  reportAll(construct, mistakes, site);
  if (judgedPeer.success) checkNamed(construct, endpoint.map, peer, { option: ['#0'], site });
  if (isPodOwner(peer) && isElsewhere(endpoint, peer, site)) return undefined;
  return mistakes.every(({ severity }) => severity === 'warning')
    ? { peer, ports, from: { construct }, where: { option: ['#0'], site } }
    : undefined;
}

function isElsewhere({ construct, map }: Endpoint, peer: PodOwner, site: CallSite): boolean {
  const theirs = peer as unknown as Construct;
  const owner = { title: subjectOf(theirs), map: mapOf(theirs) };
  if (!inOtherCluster(owner.map, map)) return false;
  const help = 'accept what is in the same cluster, or the addresses that its calls come from: { cidr: … }';
  reportOtherCluster(construct, map, owner, { option: ['#0'], site, help });
  return true;
}
