import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../kubernetes/generated/types.js';
import { selects } from '../kubernetes/label-selector.js';
import { LABEL_NAMESPACE_NAME } from '../kubernetes/labels.js';
import { groupOf, type Manifest } from '../manifests/manifest.js';
import { namespaceOf, type ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';
import { type PodSource, podsSelected } from './pods.js';
import { openPorts } from './services.js';

type Way = 'ingress' | 'egress';

interface Policies {
  readonly ingress: ReadonlyMap<PodSource, readonly NetworkPolicy[]>;
  readonly egress: ReadonlyMap<PodSource, readonly NetworkPolicy[]>;
}

const policiesOf = perSet((set): Policies => {
  const policies = { ingress: new Map<PodSource, NetworkPolicy[]>(), egress: new Map<PodSource, NetworkPolicy[]>() };
  for (const object of set.ofKind('networking.k8s.io', 'NetworkPolicy')) {
    const policy = object as NetworkPolicy;
    for (const source of podsSelected(set, namespaceOf(object), policy.spec?.podSelector ?? {})) {
      for (const way of waysOf(policy)) {
        const list = policies[way].get(source);
        if (list) list.push(policy);
        else policies[way].set(source, [policy]);
      }
    }
  }
  return policies;
});

// Without policyTypes a policy is about what comes in, and about what goes out where it says something of it.
function waysOf({ spec }: NetworkPolicy): readonly Way[] {
  const types = spec?.policyTypes;
  if (types?.length) return types.map((type) => (type === 'Egress' ? 'egress' : 'ingress'));
  return spec?.egress?.length ? ['ingress', 'egress'] : ['ingress'];
}

/** Groups whose policies may open what a NetworkPolicy closes. */
const OTHER_POLICIES = new Set(['cilium.io', 'crd.projectcalico.org', 'projectcalico.org', 'policy.networking.k8s.io']);

const hasOtherPolicies = perSet((set) =>
  set.objects.some(
    ({ apiVersion, kind }) =>
      OTHER_POLICIES.has(groupOf(apiVersion)) && kind.endsWith('Policy') && kind !== 'NetworkPolicy',
  ),
);

/** A way from one pod to a port of another. */
export interface NetworkPath {
  readonly from: PodSource;
  readonly to: PodSource;
  readonly port: number;
  readonly protocol: string;
}

/** The policies that close a way, where nothing opens it; undefined where it is open, or nobody can tell. */
export function closedBy(set: ObjectSet, path: NetworkPath): readonly NetworkPolicy[] | undefined {
  const { from, to } = path;
  // Policies do not hold for pods in the network of their node.
  if (from.spec.hostNetwork || to.spec.hostNetwork || hasOtherPolicies(set)) return undefined;
  const { ingress, egress } = policiesOf(set);
  const into = closed(set, ingress.get(to), 'ingress', path);
  return into ?? closed(set, egress.get(from), 'egress', path);
}

function closed(
  set: ObjectSet,
  policies: readonly NetworkPolicy[] | undefined,
  way: Way,
  path: NetworkPath,
): readonly NetworkPolicy[] | undefined {
  if (policies === undefined) return undefined;
  return policies.some((policy) => opens(set, policy, way, path)) ? undefined : policies;
}

function opens(set: ObjectSet, policy: NetworkPolicy, way: Way, path: NetworkPath): boolean {
  const other = way === 'ingress' ? path.from : path.to;
  const own = namespaceOf(policy as NetworkPolicy & Manifest);
  const rules =
    way === 'ingress'
      ? (policy.spec?.ingress ?? []).map((rule) => ({ peers: rule?.from, ports: rule?.ports }))
      : (policy.spec?.egress ?? []).map((rule) => ({ peers: rule?.to, ports: rule?.ports }));
  return rules.some(
    ({ peers, ports }) =>
      (!peers?.length || peers.some((peer) => fitsPeer(set, peer, own, other))) &&
      (!ports?.length || ports.some((port) => fitsPort(port, path))),
  );
}

function fitsPeer(set: ObjectSet, peer: NetworkPolicyPeer | null, own: string, pod: PodSource): boolean {
  // Which addresses pods get is not known here.
  if (!peer || peer.ipBlock) return true;
  if (peer.podSelector && !selects(peer.podSelector, pod.labels)) return false;
  if (!peer.namespaceSelector) return pod.namespace === own;
  const namespace = set.find('', 'Namespace', '', pod.namespace);
  const labels = { ...namespace?.metadata.labels, [LABEL_NAMESPACE_NAME]: pod.namespace };
  const known = namespace !== undefined || keysOf(peer.namespaceSelector).every((key) => key === LABEL_NAMESPACE_NAME);
  return !known || selects(peer.namespaceSelector, labels);
}

function keysOf({ matchLabels, matchExpressions }: NonNullable<NetworkPolicyPeer['namespaceSelector']>): string[] {
  return [...Object.keys(matchLabels ?? {}), ...(matchExpressions ?? []).map(({ key }) => key)];
}

function fitsPort(port: NetworkPolicyPort | null, { to, port: wanted, protocol }: NetworkPath): boolean {
  if (!port) return true;
  if ((port.protocol ?? 'TCP') !== protocol) return false;
  if (port.port === undefined || port.port === null) return true;
  if (typeof port.port === 'number') return wanted >= port.port && wanted <= (port.endPort ?? port.port);
  return openPorts(to).some((open) => open.name === port.port && open.number === wanted && open.protocol === protocol);
}
