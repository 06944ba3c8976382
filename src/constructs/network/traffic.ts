import type { Construct } from 'constructs';
import type { Cause } from '../../core/explaining/notes.js';
import type { KubernetesObject } from '../../core/kubernetes-object.js';
import type { MapContext } from '../../core/map-context.js';
import { checkLater, type Mistake, report, treeChanged } from '../../core/mistakes.js';
import { inOtherCluster, reportOtherCluster } from '../../core/references/other-cluster.js';
import type { Edge, Endpoint, EndpointPort, Party } from '../../core/references/party.js';
import { rangeOf } from '../../rendering/destinations.js';
import { podLabels } from '../../rendering/labels.js';
import { type Opening, type Peer, renderEgressRules, renderIngressRules } from '../../rendering/network-policy.js';
import { type Acceptance, isWhole, peerOf } from './acceptance.js';
import { Acceptances } from './acceptances.js';

/** Adds the policy, under the name of the workload. */
type AddPolicy = (apiVersion: string, kind: string, render: () => object) => KubernetesObject;

/** Who may talk to a workload's pods, and in strict maps whom they may talk to; becomes its NetworkPolicy. */
export class Traffic {
  private readonly edges: Edge[] = [];
  private readonly acceptances = new Acceptances();
  private readonly outside: { peer: Peer; port: string; because: Cause }[] = [];
  private readonly outgoing: Opening[] = [];
  private policy: KubernetesObject | undefined;
  private warned = false;

  constructor(
    private readonly construct: Construct,
    private readonly party: Party,
    private readonly endpoint: Endpoint,
    private readonly add: AddPolicy,
  ) {}

  /** Notes that somebody refers to these pods, and opens the path. */
  connect(edge: Edge): void {
    const { from } = edge;
    if (inOtherCluster(from.map, this.map)) {
      return reportOtherCluster(from.construct, from.map, this.endpoint, edge.where);
    }
    if (from.map.network === 'strict' && this.party.hostNetwork === true && this.endpoint.cidrs === undefined) {
      return this.refuse(edge, unknownNodes(this.endpoint, from));
    }
    if (this.edges.length === 0) checkLater(this.construct, () => this.unaccepted());
    this.edges.push(edge);
    from.calls?.(this.endpoint, edge.ports, edge.where);
    this.write();
  }

  /** Lets a peer in. */
  accept(acceptance: Acceptance): void {
    this.acceptances.add(acceptance);
    this.write();
  }

  /** Opens a port to traffic from outside the map. */
  expose(peers: readonly Peer[], port: string, because: Cause): void {
    this.outside.push(...peers.map((peer) => ({ peer, port, because })));
    this.write();
  }

  /** In a strict map: lets these pods call others. */
  allow(openings: readonly Opening[]): void {
    this.outgoing.push(...openings);
    if (this.map.network === 'strict' && openings.length > 0) this.write();
  }

  private get map(): MapContext {
    return this.party.map;
  }

  private refuse(edge: Edge, mistake: Mistake): void {
    report(edge.from.construct, { ...mistake, option: edge.where.option, site: edge.where.site });
  }

  private warnOfHostNetwork(): void {
    if (this.warned) return;
    this.warned = true;
    report(this.construct, {
      ruleId: 'network/host-network',
      severity: 'warning',
      message: `no policy holds for pods of the node's network: the ports of ${this.endpoint.title} are open to whoever reaches the node`,
      help: "drop hostNetwork, or put it into a map with network: 'open', which says so",
      option: ['hostNetwork'],
    });
  }

  // The policy comes with the first path: a workload that nobody calls is closed by the map's default-deny.
  private write(): void {
    treeChanged(this.construct);
    if (this.party.hostNetwork === true && this.map.network !== 'open') this.warnOfHostNetwork();
    if (this.policy !== undefined || this.map.network === 'open') return;
    this.policy = this.add('networking.k8s.io/v1', 'NetworkPolicy', () => ({
      spec: this.renderSpec(podLabels(this.party)),
    }));
  }

  private renderSpec(selector: Readonly<Record<string, string>>) {
    const strict = this.map.network === 'strict';
    const egress = renderEgressRules(this.outgoing, this.map.namespace);
    return {
      podSelector: { matchLabels: selector },
      policyTypes: strict ? ['Ingress', 'Egress'] : ['Ingress'],
      ingress: renderIngressRules(this.openings(), this.map.namespace),
      egress: strict ? egress : undefined,
    };
  }

  private openings(): Opening[] {
    const ports = this.endpoint.ports;
    const open = (peer: Peer, names: Iterable<string>, because: Cause): Opening[] =>
      [...names].flatMap((name) => {
        const port = ports.get(name);
        return port === undefined ? [] : [opening(peer, port, because)];
      });
    const covered = this.covered();
    return [
      ...this.edges
        .filter((edge) => edge.from.hostNetwork !== true)
        .flatMap((edge) => open(podsOf(edge.from), this.acceptedPorts(edge), edge)),
      ...this.acceptances
        .all()
        .flatMap((acceptance) => [
          ...open(peerOf(acceptance.peer), this.portsFor(acceptance, covered.get(acceptance)), acceptance),
          ...rangesOf(acceptance).map((range) => ({ peer: peerOf(acceptance.peer), ...range, because: acceptance })),
        ]),
      ...this.outside.flatMap(({ peer, port, because }) => open(peer, [port], because)),
    ];
  }

  // Without a list, what the peer refers to is meant; a peer that refers to nothing here is let in to all ports.
  private portsFor(acceptance: Acceptance, covered: readonly Edge[] = []): Iterable<string> {
    if (acceptance.ports !== undefined) return acceptance.ports.filter((port) => typeof port === 'string');
    if (covered.length === 0) return this.endpoint.ports.keys();
    // The edges of pods open their paths by themselves; a namespace or a range of addresses is let in as a whole.
    return isWhole(acceptance.peer) ? new Set(covered.flatMap(({ ports }) => ports)) : [];
  }

  /** The edges that each acceptance covers. */
  private covered(): ReadonlyMap<Acceptance, readonly Edge[]> {
    const covered = new Map<Acceptance, Edge[]>();
    for (const edge of this.edges) {
      for (const acceptance of this.acceptances.covering(edge.from)) {
        const edges = covered.get(acceptance);
        if (edges === undefined) covered.set(acceptance, [edge]);
        else edges.push(edge);
      }
    }
    return covered;
  }

  private acceptedPorts({ from, ports }: Edge): readonly string[] {
    if (this.map.network === 'open') return ports;
    if (from.map.construct === this.map.construct && !from.hostNetwork) return ports;
    const covering = this.acceptances.covering(from);
    return ports.filter((name) => covering.some((acceptance) => this.accepts(acceptance, name)));
  }

  private accepts(acceptance: Acceptance, name: string): boolean {
    if (acceptance.ports === undefined || acceptance.ports.includes(name)) return true;
    const port = this.endpoint.ports.get(name);
    return (
      port !== undefined &&
      rangesOf(acceptance).some(
        ({ port: first = 0, endPort = first, protocol }) =>
          protocol === port.protocol && first <= port.pod && port.pod <= endPort,
      )
    );
  }

  private unaccepted(): Mistake[] {
    return this.edges.flatMap((edge) => {
      const accepted = this.acceptedPorts(edge);
      const refused = edge.ports.filter((port) => !accepted.includes(port));
      if (refused.length === 0) return [];
      const { from, where } = edge;
      const mistake = from.hostNetwork
        ? hostNetwork(this.endpoint, from)
        : notAccepted(this.endpoint, from, this.acceptances.covering(from).length === 0 ? [] : refused);
      return [{ ...mistake, about: from.construct, option: where.option, site: where.site }];
    });
  }
}

/** The paths to ports of an endpoint, as a policy of the caller opens them. */
export function openingsToEndpoint(to: Endpoint, names: readonly string[], because: Cause): Opening[] {
  const peers: Peer[] = to.cidrs === undefined ? [podsOf(to)] : to.cidrs.map((cidr) => ({ cidr }));
  return names.flatMap((name) => {
    const port = to.ports.get(name);
    return port === undefined ? [] : peers.map((peer) => opening(peer, port, because));
  });
}

/** The pods of a party, as a policy selects them. */
function podsOf(party: Party): Peer {
  return { namespace: party.map.namespace, pods: podLabels(party) };
}

function rangesOf({ ports = [] }: Acceptance) {
  return ports.flatMap((port) => (typeof port === 'string' ? [] : [rangeOf(port)]));
}

function opening(peer: Peer, { pod, protocol }: EndpointPort, because: Cause): Opening {
  return { peer, port: pod, protocol, because };
}

function notAccepted(endpoint: Endpoint, from: Party, ports: readonly string[]): Mistake {
  const where = ports.length === 0 ? '' : ` on ${ports.join(', ')}`;
  return {
    ruleId: 'network/not-accepted',
    message: `${from.map.name}/${from.name} calls ${endpoint.title}, which is in another map and does not accept it${where}`,
    help: `where both are known, add: ${variable(endpoint.name)}.acceptFrom(${variable(from.name)})`,
  };
}

function hostNetwork(endpoint: Endpoint, from: Party): Mistake {
  return {
    ruleId: 'network/host-network',
    message: `the pods of ${from.name} use the node's network, so no policy of ${endpoint.title} can let just them in`,
    help: `drop hostNetwork, or let the nodes in: ${variable(endpoint.name)}.acceptFrom({ cidr: '…' })`,
  };
}

function unknownNodes(endpoint: Endpoint, from: Party): Mistake {
  return {
    ruleId: 'network/host-network',
    message: `the pods of ${endpoint.title} use the node's network, so the strict map ${from.map.name} can only open the way to nodes, and nobody says where those are`,
    help: "say it for the cluster: nodes: { cidrs: ['10.1.0.0/16'] }; or drop hostNetwork",
  };
}

function variable(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
