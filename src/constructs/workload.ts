import type { Construct } from 'constructs';
import { declareExternal } from '../core/externals.js';
import { byDefault } from '../core/explaining/notes.js';
import type { DefaultId } from '../core/explaining/defaults.js';
import type { Because } from '../core/explaining/object-reasons.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { checkLater, type Mistake, report, reportAll } from '../core/mistakes.js';
import { claimWorkloadName, nameIn, nodeId } from '../core/names.js';
import { setOrigin } from '../core/origin.js';
import { mistakesOf } from '../core/options/issues.js';
import { parseOptions } from '../core/options/parse.js';
import { Rules } from '../core/rules.js';
import { CallSite } from '../core/provenance/call-site.js';
import type { Endpoint, EndpointPort, Party } from '../core/references/party.js';
import { isReference } from '../core/references/reference.js';
import { type Env, envSchema, envValue, type EnvValue, variableNames } from '../rendering/env.js';
import { onIngressNodes } from '../rendering/ingress-nodes.js';
import { objectLabels, selectorLabels } from '../rendering/labels.js';
import { type PodParts, renderPodTemplate } from '../rendering/pod.js';
import { endpointPorts } from '../rendering/ports.js';
import type { WorkloadServiceOptions } from '../rendering/service-options.js';
import type { Identity } from '../rendering/service-account.js';
import { checkNames } from './checks/name-checks.js';
import { podMistakes } from './checks/pod-checks.js';
import { isNoCheck, READINESS } from './checks/readiness-checks.js';
import { foreignDisks, singleWriterMistakes } from './checks/single-writer-checks.js';
import { mistakesOfVariable } from './checks/variable-checks.js';
import { addressClaims, claimInCluster } from './cluster-claims.js';
import { connectAll } from './connect.js';
import { CHECKSUM_ANNOTATION, checksumOf } from './content.js';
import { defaultsOf, overDefaults } from './defaults.js';
import { addIdentity } from './identity.js';
import type { Acceptable, AcceptOptions } from './network/acceptance.js';
import { judgeAcceptance } from './network/judge-acceptance.js';
import { type PortReferences, portReferences } from './network/port-references.js';
import { namedOutside } from './named-outside.js';
import { hostOf } from './network/host.js';
import { metricsMistakes, metricsPorts } from './network/metrics.js';
import { outgoingMistakes, outgoingOf } from './network/outgoing.js';
import { peers } from './network/outside.js';
import { connectPassed } from './network/passed-references.js';
import { openingsToEndpoint, Traffic } from './network/traffic.js';
import { ownServiceMistakes, renderOwnService } from './own-service.js';
import type { ServedOptions, WorkloadClass, WorkloadOptions } from './workload-options.js';
import { ReachableConstruct } from './reachable-construct.js';

/** The options of a workload once they are judged. */
type Judged = Omit<WorkloadOptions, 'env'> & { env: Env };

/** What all workloads have in common: a name, pods, ports that others refer to, and who may call them. */
export abstract class Workload<P extends string = string> extends ReachableConstruct {
  /** The workload's name: `metadata.name` of its objects and the label `app.kubernetes.io/name` of its pods. */
  readonly name: string;
  /** Its ports as references, by name: `api.ports.http.address`. */
  readonly ports: PortReferences<P>;
  /** Who it is in policies and messages. */
  readonly party: Party;
  /** The labels that select its pods. */
  readonly selector: Readonly<Record<string, string>>;
  /** @internal The way to it, for what refers to it. */
  readonly endpoint: Endpoint;
  /** @internal Who may talk to its pods. */
  readonly traffic: Traffic;
  /** @internal The map that it stands in. */
  protected readonly map: MapContext;
  /** @internal Its options once they are judged. */
  protected readonly judged: Judged;
  /** @internal Who its pods are towards the API server. */
  readonly identity: Identity;
  /** The kinds that `patches` can name. */
  private readonly patchable = new Set<string>();

  /** @internal */
  protected constructor(scope: Construct, id: string, about: WorkloadClass, input: object) {
    const place = placeIn(scope);
    super(place, nodeId(place, about.kind, id));
    const raw = (input ?? {}) as { name?: unknown; ports?: unknown };
    this.map = mapOf(this);
    this.name = nameIn(place, id, raw.name);
    const { title } = setOrigin(this, about.kind, `${this.map.name}/${this.name}`, about.hide);
    this.selector = selectorLabels(this.map.name, this.name);
    const options = parseOptions(this, about.schema, raw) as WorkloadOptions;
    const named = raw.name === undefined ? ['#1'] : ['name'];
    claimWorkloadName(this, this.name, named);

    this.party = {
      construct: this,
      map: this.map,
      name: this.name,
      hostNetwork: options.hostNetwork ?? options.pod?.hostNetwork,
      calls: (to, ports, where) => {
        if (this.map.network === 'strict')
          this.traffic.allow(openingsToEndpoint(to, ports, { from: this.party, where }));
      },
    };
    const { service } = options as ServedOptions;
    const served = about.service && service !== false;
    const own = typeof service === 'object' ? service : {};
    const numbers = endpointPorts(options.ports ?? {}, own.headless);
    this.endpoint = endpointOf(this, title, numbers, served, () => this.podHosts());
    this.traffic = new Traffic(this, this.party, this.endpoint, (apiVersion, kind, render) =>
      this.add(apiVersion, kind, render, { because: 'policy' }),
    );
    this.ports = portReferences<P>(this.endpoint, Object.keys((raw.ports as object | undefined) ?? {}));

    this.judged = { ...options, env: {} };
    this.judged.env = this.askEnv(options.env);
    checkNames(this, about, this.judged, named);
    reportAll(this, podMistakes(this.judged, { name: this.name, map: this.map, ends: about.ends }));
    reportAll(
      this,
      [singleWriterMistakes, foreignDisks].flatMap((check) => check(about.kind, this.judged, this.name)),
    );
    if (isNoCheck(this.judged.health)) Rules.of(this).off(READINESS, 'health: {} says so');
    connectAll(this.party, this.judged);
    if (this.judged.patches !== undefined) checkLater(this, () => this.patchesOfNothing());
    connectPassed(this.party, this.judged);
    for (const external of namedOutside(this.judged, this.map)) declareExternal(this, external);
    this.identity = addIdentity(this.name, this.map, this.judged, (...object) => this.add(...object));
    this.openPaths();
    reportAll(this, ownServiceMistakes(service, this.judged.ports ?? {}, this.map));
    if (served && this.endpoint.ports.size > 0) this.addService(own);
  }

  /**
   * Adds an environment variable to the main container; for workloads that refer to each other.
   * @param name the variable, e.g. `'WORKER_URL'`
   * @param value a text, a number, true or false, or a reference, which opens its path
   */
  addEnv(name: string, value: EnvValue): this {
    const site = CallSite.capture();
    const judged = envSchema.safeParse({ [name]: value });
    if (!judged.success) {
      const [mistake] = mistakesOf(judged.error.issues, { [name]: value }, ['env']);
      if (mistake !== undefined)
        report(this, { ...mistake, option: [envValue.safeParse(value).success ? '#0' : '#1'], site });
    } else if (variableNames(this.judged.env).has(name)) {
      report(this, {
        ruleId: 'env/duplicate',
        message: `${this.name} has the variable ${name} already`,
        help: 'drop one of the two, or rename it',
        option: ['#0'],
        site,
      });
    } else {
      this.judged.env[name] = value;
      reportAll(this, mistakesOfVariable(name, this.judged.env, ['#1']), site);
      if (isReference(value)) value.connect(this.party, { option: ['#1'], site });
    }
    return this;
  }

  /**
   * Lets somebody call this workload: pods of another map, of a namespace, or addresses from outside the cluster.
   * Inside one map a reference is enough.
   * @param peer a workload, a map, or one of another repository by name
   * @param options which ports are opened; by default those that the peer refers to, or all where it refers to none
   */
  acceptFrom(peer: Acceptable, options: AcceptOptions<P> = {}): this {
    const acceptance = judgeAcceptance(this, this.endpoint, peer, options, CallSite.capture());
    if (acceptance !== undefined) this.traffic.accept(acceptance);
    return this;
  }

  /** @internal Whether its main container serves: through its own Service, or one that is exposed. */
  protected get serves(): boolean {
    return this.endpoint.ports.size > 0;
  }

  /** @internal Single pods by host, where they have names of their own. */
  protected podHosts(): string[] | undefined {
    return undefined;
  }

  /** @internal Adds an object named after the workload, with the user's patches for its kind. */
  protected add(
    apiVersion: string,
    kind: string,
    render: () => object,
    extra: {
      id?: string;
      name?: string;
      labels?: Record<string, string>;
      annotations?: Record<string, string>;
      template?: true;
      because?: Because;
      filledIn?: readonly DefaultId[];
    } = {},
  ): KubernetesObject {
    // A second object of a kind, with a name of its own, is not what patches of that kind mean.
    const operations = extra.name === undefined ? (this.judged.patches?.[kind] ?? []) : [];
    if (extra.name === undefined) this.patchable.add(kind);
    return new KubernetesObject(this, extra.id ?? kind, {
      apiVersion,
      kind,
      name: extra.name ?? this.name,
      namespace: this.map.namespace,
      labels: { ...this.labels, ...extra.labels },
      annotations: extra.annotations,
      because: extra.because,
      filledIn: extra.filledIn,
      render,
      patches: operations.map((operation, index) => ({ operation, option: ['patches', kind, index] })),
      finish: extra.template === true ? (manifest) => this.restartOnChange(manifest) : undefined,
    });
  }

  private addService(own: WorkloadServiceOptions): void {
    claimInCluster(this, addressClaims(own.clusterIP, ['service', 'clusterIP']));
    const render = () => ({ spec: renderOwnService(own, this.selector, this.judged.ports ?? {}, this.map) });
    this.add('v1', 'Service', render, { annotations: own.annotations, labels: own.labels, because: 'service' });
  }

  /** @internal The labels of its objects. */
  protected get labels(): Record<string, string> {
    return objectLabels({ ...this.map.labels, ...this.judged.labels }, this.selector);
  }

  /** @internal The pod template, with every layer of defaults applied. */
  protected podTemplate(parts: Partial<PodParts> = {}) {
    const defaults = overDefaults(defaultsOf(this.map), this.judged);
    const { ingressNodes } = this.map;
    const options = parts.options ?? this.judged;
    return renderPodTemplate({
      name: this.name,
      map: this.map,
      security: defaults.security ?? {},
      resources: defaults.resources,
      selector: this.selector,
      labels: { ...this.selector, ...this.map.labels, ...this.judged.labels },
      identity: this.identity,
      ...parts,
      options: ingressNodes === undefined ? options : onIngressNodes(options, ingressNodes),
    });
  }

  private patchesOfNothing(): Mistake[] {
    return Object.entries(this.judged.patches ?? {})
      .filter(([kind, operations]) => operations !== undefined && operations.length > 0 && !this.patchable.has(kind))
      .map(([kind]) => ({
        ruleId: 'patch/no-object',
        message: `${this.name} makes no ${kind}, so there is nothing to patch`,
        help: `drop it, or say what makes a ${kind}`,
        option: ['patches', kind],
        at: 'key',
      }));
  }

  private askEnv(env: WorkloadOptions['env']): Env {
    if (typeof env !== 'function') return env ?? {};
    return parseOptions(this, envSchema, (env as (self: this) => unknown)(this), ['env']);
  }

  // What its options open besides what they refer to.
  private openPaths(): void {
    const { judged, identity, map, endpoint } = this;
    reportAll(this, [...outgoingMistakes(judged, identity, map), ...metricsMistakes(judged, endpoint, map)]);
    this.traffic.allow(outgoingOf(judged, identity, this.party));
    for (const port of metricsPorts(judged, endpoint, map)) {
      const cause = { from: this.party, where: { option: ['metrics'] } };
      this.traffic.expose(peers(map.metrics?.from ?? []), port, cause);
    }
  }

  private restartOnChange(manifest: Record<string, unknown>): void {
    const checksum = checksumOf(this.judged);
    if (checksum === undefined) return;
    const { template } = manifest['spec'] as { template: { metadata: { annotations?: Record<string, string> } } };
    template.metadata.annotations = {
      ...template.metadata.annotations,
      [CHECKSUM_ANNOTATION]: byDefault('checksum', checksum),
    };
  }
}

function endpointOf(
  workload: Workload,
  title: string,
  ports: ReadonlyMap<string, EndpointPort>,
  served: boolean,
  pods: () => string[] | undefined,
): Endpoint {
  const { map, hostNetwork } = workload.party;
  return {
    construct: workload,
    map,
    name: workload.name,
    title,
    ports,
    cidrs: hostNetwork === true ? map.cluster.nodes?.cidrs : undefined,
    served,
    hostFrom: (from) => hostOf(workload.name, map, from),
    podsFrom: (from) => pods()?.map((pod) => hostOf(pod, map, from)),
    connect: (edge) => workload.traffic.connect(edge),
  };
}
