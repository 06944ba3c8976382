import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import { type OptionPath, report } from '../core/mistakes.js';
import { subjectOf } from '../core/origin.js';
import { canonicalAddress } from '../kubernetes/ip.js';

/** Something of which a cluster has one, such as a node port, and where a construct asks for it. */
export interface Claim {
  /** As messages call it, e.g. `node port 30080`. */
  readonly what: string;
  readonly option: OptionPath;
}

const CLAIMS = Symbol.for('servicemap.claims');

/** Takes something of which a cluster has one; gives who holds it already, if somebody else does. */
export function holderInCluster(construct: Construct, what: string): Construct | undefined {
  const root = construct.node.root as Construct & { [CLAIMS]?: Map<string, Construct> };
  const taken = root[CLAIMS] ?? new Map<string, Construct>();
  if (root[CLAIMS] === undefined) Object.defineProperty(root, CLAIMS, { value: taken });
  const key = `${clusterOf(construct).label ?? ''}\n${what}`;
  const holder = taken.get(key);
  if (holder === undefined) taken.set(key, construct);
  return holder === construct ? undefined : holder;
}

/** Takes what a cluster has once: whoever comes second is a finding, for the server would refuse it. */
export function claimInCluster(construct: Construct, claims: readonly Claim[]): void {
  for (const { what, option } of claims) {
    const holder = holderInCluster(construct, what);
    if (holder === undefined) continue;
    report(construct, {
      ruleId: 'exposure/taken',
      message: `${what} is taken already: by ${subjectOf(holder)}`,
      help: 'give one of them another one, or let the cluster pick',
      option,
    });
  }
}

/** What a Service with fixed addresses takes. */
export function addressClaims(clusterIP: string | readonly string[] | undefined, at: OptionPath): Claim[] {
  if (clusterIP === undefined) return [];
  const what = (address: string): string => `cluster IP ${canonicalAddress(address)}`;
  return typeof clusterIP === 'string'
    ? [{ what: what(clusterIP), option: at }]
    : clusterIP.map((address, index) => ({ what: what(address), option: [...at, index] }));
}
