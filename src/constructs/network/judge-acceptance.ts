import type { Construct } from 'constructs';
import { clusterOf } from '../../core/cluster-context.js';
import { type Mistake, reportAll } from '../../core/mistakes.js';
import { mistakesOf } from '../../core/options/issues.js';
import { subjectOf } from '../../core/origin.js';
import type { CallSite } from '../../core/provenance/call-site.js';
import type { Endpoint } from '../../core/references/party.js';
import {
  type Acceptable,
  type Acceptance,
  acceptableSchema,
  acceptOptionsSchema,
  type AcceptOptions,
  isPodOwner,
} from './acceptance.js';
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
    ...(isPodOwner(peer) ? ownerMistakes(endpoint, peer as unknown as Construct) : []),
  ];
  reportAll(construct, mistakes, site);
  return mistakes.length === 0 ? { peer, ports } : undefined;
}

function ownerMistakes(endpoint: Endpoint, peer: Construct): Mistake[] {
  const [theirs, ours] = [clusterOf(peer).label, endpoint.map.cluster.label];
  if (theirs === ours) return [];
  return [
    {
      ruleId: 'reference/other-cluster',
      message: `${subjectOf(peer)} is in cluster ${theirs ?? '(none)'}, not in ${ours ?? '(none)'}`,
      help: 'accept what is in the same cluster, or the addresses that its calls come from: { cidr: … }',
      option: ['#0'],
    },
  ];
}
