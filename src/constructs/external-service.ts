import type { Construct } from 'constructs';
import type { Because } from '../core/explaining/object-reasons.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { report, reportAll } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin } from '../core/origin.js';
import { inOtherCluster, reportOtherCluster } from '../core/references/other-cluster.js';
import type { Edge, Endpoint } from '../core/references/party.js';
import { cidrOf } from '../kubernetes/cidr.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { labelsIn } from '../rendering/labels.js';
import { familiesIn, renderEndpoints, renderEndpointSlice } from '../rendering/endpoints.js';
import { endpointPorts, servicePorts } from '../rendering/ports.js';
import { renderService } from '../rendering/service.js';
import { addressMistakes } from './checks/address-checks.js';
import { reportName } from './checks/name-checks.js';
import { serviceMistakes } from './checks/service-checks.js';
import { addressClaims, claimInCluster } from './cluster-claims.js';
import {
  type AddressService,
  asAddress,
  type DnsService,
  type ExternalServiceOptions,
  externalServiceSchema,
} from './external-service-options.js';
import { hostOf } from './network/host.js';
import { type PortReferences, portReferences } from './network/port-references.js';
import { ReachableConstruct } from './reachable-construct.js';

/**
 * Something that workloads call and this app does not run: known by a DNS name, by addresses, or by a Service that
 * somebody else makes. A reference to it works like one to a workload; whom it lets in is not ours to say.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export class ExternalService<P extends string = never> extends ReachableConstruct {
  /** The name that it is called by. */
  readonly name: string;
  /** Its ports as references, by name. */
  readonly ports: PortReferences<P>;
  /** @internal The way to it. */
  readonly endpoint: Endpoint;
  private readonly map: MapContext;

  constructor(scope: Construct, id: string, options: ExternalServiceOptions<P>) {
    const place = placeIn(scope);
    super(place, nodeId(place, 'ExternalService', id));
    this.map = mapOf(this);
    this.name = nameIn(place, id, options?.name);
    const { title } = setOrigin(this, 'ExternalService', `${this.map.name}/${this.name}`, ExternalService);
    const judged: ExternalServiceOptions = parseOptions(this, externalServiceSchema, options ?? {});
    reportName(this, objectNameProblem('v1', 'Service', this.name), judged.name === undefined ? ['#1'] : ['name']);
    const headless = 'addresses' in judged && judged.headless === true;
    this.endpoint = {
      construct: this,
      map: this.map,
      name: this.name,
      title,
      ports: endpointPorts(judged.ports ?? {}, headless),
      served: true,
      cidrs: cidrsOf(judged),
      // The name behind it, not our Service's: certificates and virtual hosts know only that one.
      hostFrom: (from) => ('dns' in judged ? judged.dns.replace(/\.$/, '') : hostOf(this.name, this.map, from)),
      podsFrom: () => undefined,
      connect: (edge) => judgeEdge(this.endpoint, edge),
    };
    this.ports = portReferences<P>(this.endpoint, Object.keys(options?.ports ?? {}));
    if ('dns' in judged) this.addName(judged);
    if ('addresses' in judged) this.addAddresses(judged);
  }

  private addName({ dns, ports, labels, annotations }: DnsService): void {
    const numbers = servicePorts(ports ?? {});
    const mistakes = serviceMistakes({}, { ports: numbers, headless: false, cluster: this.map.cluster });
    reportAll(this, mistakes);
    const spec = { type: 'ExternalName', externalName: dns, ports: numbers };
    this.add('v1', 'Service', this.name, () => ({ spec }), { labels, annotations });
  }

  private addAddresses(options: AddressService): void {
    const { headless = false, labels, annotations, by } = options;
    const { cluster } = this.map;
    const numbers = servicePorts(options.ports ?? {}).map((port) =>
      headless ? { ...port, port: port.targetPort } : port,
    );
    const mistakes = [
      ...addressMistakes(options, cluster),
      ...serviceMistakes(options, { ports: numbers, headless, cluster }),
    ];
    reportAll(this, mistakes);
    claimInCluster(this, addressClaims(options.clusterIP, ['clusterIP']));

    const addresses = options.addresses.map(asAddress);
    const families = familiesIn(addresses);
    const service = { ...familiesFor(families), ...options };
    const { kubernetes } = cluster;
    this.add(
      'v1',
      'Service',
      this.name,
      () => ({ spec: renderService({ type: 'ClusterIP', ports: numbers, headless, options: service, kubernetes }) }),
      { labels, annotations },
    );
    if (by === 'Endpoints') {
      this.add('v1', 'Endpoints', this.name, () => renderEndpoints(addresses, numbers), {
        labels,
        because: 'addresses',
      });
      return;
    }
    for (const family of families) {
      this.add(
        'discovery.k8s.io/v1',
        'EndpointSlice',
        `${this.name}-${family.toLowerCase()}`,
        () => renderEndpointSlice(family, addresses, numbers),
        // The first leads to the Service; the second keeps the cluster's own controllers away.
        {
          because: 'addresses',
          labels: {
            ...labels,
            'kubernetes.io/service-name': this.name,
            'endpointslice.kubernetes.io/managed-by': 'servicemap',
          },
        },
      );
    }
  }

  private add(
    apiVersion: string,
    kind: string,
    name: string,
    render: () => object,
    { labels, annotations, because }: Pick<DnsService, 'labels' | 'annotations'> & { because?: Because },
  ): void {
    const { map } = this;
    new KubernetesObject(this, nodeId(this, kind, name), {
      apiVersion,
      kind,
      name,
      namespace: map.namespace,
      labels: labelsIn(map, labels),
      annotations,
      because,
      render,
    });
  }
}

/** The ranges of addresses that answer, as far as they are known. */
function cidrsOf(options: ExternalServiceOptions): string[] | undefined {
  if ('dns' in options) return options.cidrs;
  if (!('addresses' in options)) return undefined;
  return options.addresses.map((given) => cidrOf(asAddress(given).address));
}

// Only addresses of the Service's own families are called.
function familiesFor(families: readonly ('IPv4' | 'IPv6')[]) {
  if (families.length > 1) return { ipFamilyPolicy: 'PreferDualStack' as const };
  return families[0] === 'IPv6' ? { ipFamilies: ['IPv6' as const] } : {};
}

function judgeEdge(endpoint: Endpoint, { from, ports, where }: Edge): void {
  if (inOtherCluster(from.map, endpoint.map)) {
    reportOtherCluster(from.construct, from.map, endpoint, where);
  } else if (endpoint.cidrs !== undefined) {
    from.calls?.(endpoint, ports, where);
  } else if (from.map.network === 'strict') {
    // A policy knows pods and addresses; what is behind a name outside the app it can't tell.
    report(from.construct, {
      ruleId: 'network/external-destination',
      message: `${endpoint.title} is not run by this app, so no policy of the strict map ${from.map.name} can open the way to it`,
      help: "say which addresses it has, cidrs: ['203.0.113.0/24'], or network: 'references' for the map, which leaves outgoing traffic open",
      option: where.option,
      site: where.site,
    });
  }
}
