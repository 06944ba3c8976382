import { BlockList } from 'node:net';
import { z } from 'zod';
import type { Manifest } from '../../src/manifests/manifest.js';
import { selects } from './calls.js';

// Whatever these do not know, they refuse: a field that is left out of account makes a wrong verdict.
const selector = z.strictObject({ matchLabels: z.record(z.string(), z.string()).default({}) });
const peer = z.union([
  z.strictObject({ ipBlock: z.strictObject({ cidr: z.cidrv4(), except: z.array(z.cidrv4()).default([]) }) }),
  z.strictObject({ podSelector: selector, namespaceSelector: selector.optional() }),
  z.strictObject({ namespaceSelector: selector }),
]);
const ports = z
  .array(z.strictObject({ protocol: z.string().default('TCP'), port: z.int().optional(), endPort: z.int().optional() }))
  .default([]);
const networkPolicy = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
  spec: z.strictObject({
    podSelector: selector,
    policyTypes: z.array(z.enum(['Ingress', 'Egress'])).optional(),
    ingress: z.array(z.strictObject({ from: z.array(peer).default([]), ports })).optional(),
    egress: z.array(z.strictObject({ to: z.array(peer).default([]), ports })).optional(),
  }),
});

type Peer = z.output<typeof peer>;
type Policy = z.output<typeof networkPolicy>;

/** Who talks or is talked to. */
export interface Party {
  readonly name: string;
  /** Its IPv4 address. */
  readonly address: string;
  /** What it is in the cluster; absent for an address outside. */
  readonly pod?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
}

/** A port that is talked to. */
interface Dialled {
  readonly port: number;
  readonly protocol: string;
}

/** Whether the NetworkPolicies among these manifests let one party open a connection to a port of another. */
export type Verdict = (from: Party, to: Party, dialled: Dialled) => boolean;

/**
 * Judges by the rules of the API: a pod that any policy selects for a direction is closed in that direction but for
 * what the rules of all such policies open together; both ends have to agree.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function verdictOf(manifests: readonly Manifest[]): Verdict {
  const policies = manifests
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .map((manifest) => networkPolicy.parse(manifest));
  return (from, to, dialled) =>
    opens(policies, 'Egress', from, to, dialled) && opens(policies, 'Ingress', to, from, dialled);
}

function opens(
  policies: readonly Policy[],
  direction: 'Ingress' | 'Egress',
  own: Party,
  other: Party,
  dialled: Dialled,
): boolean {
  const closing = policies.filter(
    (policy) => own.pod !== undefined && isFor(policy, own.pod) && directionsOf(policy).includes(direction),
  );
  if (closing.length === 0) return true;
  return closing.some(({ metadata, spec }) =>
    (direction === 'Ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }))
    ).some(
      (rule) =>
        (rule.peers.length === 0 || rule.peers.some((one) => isPeer(one, other, metadata.namespace))) &&
        (rule.ports.length === 0 || rule.ports.some((one) => isPort(one, dialled))),
    ),
  );
}

function isFor({ metadata, spec }: Policy, pod: NonNullable<Party['pod']>): boolean {
  return metadata.namespace === pod.namespace && selects(spec.podSelector.matchLabels, pod.labels);
}

function directionsOf({ spec }: Policy): readonly string[] {
  return spec.policyTypes ?? ['Ingress', ...(spec.egress === undefined ? [] : ['Egress'])];
}

function isPeer(one: Peer, { address, pod }: Party, policyNamespace: string): boolean {
  if ('ipBlock' in one) {
    const { cidr, except } = one.ipBlock;
    return inRange(address, cidr) && !except.some((range) => inRange(address, range));
  }
  if (pod === undefined) return false;
  const inNamespace =
    one.namespaceSelector === undefined
      ? pod.namespace === policyNamespace
      : selects(one.namespaceSelector.matchLabels, { 'kubernetes.io/metadata.name': pod.namespace });
  return inNamespace && (!('podSelector' in one) || selects(one.podSelector.matchLabels, pod.labels));
}

function isPort({ port, endPort, protocol }: z.output<typeof ports>[number], dialled: Dialled): boolean {
  if (protocol !== dialled.protocol) return false;
  return port === undefined || (dialled.port >= port && dialled.port <= (endPort ?? port));
}

function inRange(address: string, cidr: string): boolean {
  const [network = '', bits] = cidr.split('/');
  const range = new BlockList();
  range.addSubnet(network, Number(bits));
  return range.check(address);
}
