import type { Construct } from 'constructs';
import { type Acceptable, type AcceptOptions, type PodOwner } from '../constructs/network/acceptance.js';
import { judgeAcceptance } from '../constructs/network/judge-acceptance.js';
import { type PortReference, type PortReferences, portReferences } from '../constructs/network/port-references.js';
import { openingsToEndpoint, Traffic } from '../constructs/network/traffic.js';
import { hostOf } from '../constructs/network/host.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf } from '../core/map-context.js';
import { setOrigin } from '../core/origin.js';
import { CallSite } from '../core/provenance/call-site.js';
import type { Endpoint, Party } from '../core/references/party.js';
import { isReference } from '../core/references/reference.js';
import { objectLabels, selectorLabels } from '../rendering/labels.js';
import type { Usable } from '../rendering/pod-options.js';
import { containerPortsOf, labelsOf, servicePortsOf, usesHostNetwork } from './pods.js';
import type { ForeignResource } from './resource.js';
import { ReachableConstruct } from '../constructs/reachable-construct.js';

/** What is known of a workload of another library. */
export interface ForeignWorkloadOptions {
  /** The Service that leads to it: what references to its host and its ports give. @default none, so that it has no host */
  service?: ForeignResource;
}

/**
 * A workload of another library as one of ours: it can be accepted, used and referred to, and network policies follow.
 * In a ServiceMap its pods are closed like all others, and each path to them is opened by a reference.
 *
 * ```ts
 * const web = new kplus.Deployment(shop, 'web', { containers: [{ image, portNumber: 8080 }] });
 * const theirs = workloadFrom(web, { service: web.exposeViaService() });
 * new StatelessApp(shop, 'api', { image, env: { WEB: theirs.address } });
 * api.acceptFrom(theirs);
 * ```
 */
export class ForeignWorkload extends ReachableConstruct implements PodOwner {
  /** Who it is in policies and messages. */
  readonly party: Party;
  /** @internal The way to it. */
  readonly endpoint: Endpoint;
  private readonly traffic: Traffic;
  private readonly references: PortReferences<string>;

  /** @internal */
  constructor(theirs: ForeignResource, { service }: ForeignWorkloadOptions) {
    super(theirs, 'ours');
    const map = closedMapOf(this);
    const { name } = theirs;
    const { title } = setOrigin(this, theirs.kind, `${map.name}/${name}`, workloadFrom);
    this.party = {
      construct: this,
      map,
      name,
      get selector() {
        return labelsOf(theirs);
      },
      get hostNetwork() {
        return usesHostNetwork(theirs);
      },
      calls: (to, names, where) => this.traffic.allow(openingsToEndpoint(to, names, { from: this.party, where })),
    };
    this.endpoint = {
      construct: this,
      map,
      name,
      title,
      get ports() {
        return service === undefined ? containerPortsOf(theirs) : servicePortsOf(service, theirs);
      },
      served: service !== undefined,
      hostFrom: (from) => hostOf(service?.name ?? name, map, from),
      podsFrom: () => undefined,
      connect: (edge) => this.traffic.connect(edge),
    };
    this.traffic = new Traffic(
      this,
      this.party,
      this.endpoint,
      (apiVersion, kind, render) =>
        new KubernetesObject(this, kind, {
          apiVersion,
          kind,
          name,
          namespace: map.namespace,
          labels: objectLabels(map.labels, selectorLabels(map.name, name)),
          because: 'policy',
          render,
        }),
    );
    this.references = portReferences(this.endpoint, []);
  }

  /** One port of its Service, or of its containers where no Service is given, by its name, or by its number where it has none. */
  on(port: string | number): PortReference {
    return this.references[String(port)] as PortReference;
  }

  /** Says what it calls, of ours or of another library: each opens the path from its pods. */
  uses(...used: Usable[]): this {
    const site = CallSite.capture();
    used.forEach((one, index) => {
      (isReference(one) ? one : one.use).connect(this.party, { option: [`#${index}`], site });
    });
    return this;
  }

  /** Lets somebody call it, as `acceptFrom` of our workloads does. */
  acceptFrom(peer: Acceptable, options: AcceptOptions = {}): this {
    const acceptance = judgeAcceptance(this, this.endpoint, peer, options, CallSite.capture());
    if (acceptance !== undefined) this.traffic.accept(acceptance);
    return this;
  }
}

// A chart of others denies nothing, so a policy of ours would close what was open.
function closedMapOf(construct: Construct): MapContext {
  const map = mapOf(construct);
  return 'party' in map.construct ? map : { ...map, network: 'open' };
}

const known = new WeakMap<object, ForeignWorkload>();

/** A workload of another library as one of ours; see {@link ForeignWorkload}. The first call says what leads to it. */
export function workloadFrom(theirs: ForeignResource, options: ForeignWorkloadOptions = {}): ForeignWorkload {
  const workload = known.get(theirs) ?? new ForeignWorkload(theirs, options);
  known.set(theirs, workload);
  return workload;
}
