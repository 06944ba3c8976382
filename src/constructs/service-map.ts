import { Chart } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { z } from 'zod';
import { type ClusterContext, type ClusterMetrics, clusterOf } from '../core/cluster-context.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, type NetworkMode, type PodSecurityLevel, provideMap } from '../core/map-context.js';
import { checkLater, type Mistake, report } from '../core/mistakes.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { named, strict } from '../core/options/strict.js';
import type { PatchOperation } from '../core/patches.js';
import { setOrigin } from '../core/origin.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { type Access, accessSchema, renderAccess } from '../rendering/access.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { limitsSchema, type LimitOptions, renderLimits } from '../rendering/limits.js';
import { type Permission, permissionsSchema, RBAC, renderRules } from '../rendering/permissions.js';
import { podSecurityLabels, type PodSecurityOptions, podSecuritySchema } from '../rendering/pod-security.js';
import { PROTECTED } from '../rendering/protection.js';
import { type QuotaOptions, quotaSchema, renderQuota } from '../rendering/quota.js';
import { accessMistakes } from './checks/access-checks.js';
import { limitMistakes } from './checks/limit-checks.js';
import { reportName } from './checks/name-checks.js';
import { quotaMistakes } from './checks/quota-checks.js';
import { refusedPods } from './checks/refused-pods.js';
import { patchBelow, type PatchTarget } from './patch-below.js';
import { overDefaults, type WorkloadDefaults, workloadDefaultsSchema } from './defaults.js';
import { claimMapName } from './map-names.js';
import { peers } from './network/outside.js';
import { ANY_NAME_SERVER, renderDefaultDeny } from '../rendering/default-deny.js';
import { type Destination, destinationSchema, openingsTo } from '../rendering/destinations.js';
import { metricsSchema } from '../rendering/sources.js';

/** A namespace that somebody else makes. */
export interface ExistingNamespace {
  /** Its name. Policies then select only this map's pods. */
  existing: string;
}

/** Options of a {@link ServiceMap}. */
export interface ServiceMapOptions {
  /** The map's name: the label `app.kubernetes.io/instance` of all it makes. @default the construct's id */
  name?: string;
  /** The Namespace: its name, or `{ existing: 'name' }` for one that somebody else makes. @default a Namespace of the map's name */
  namespace?: string | ExistingNamespace;
  /**
   * What pods may do at most, as the namespace enforces it. What needs the host wants `'privileged'`: better a map of
   * its own than a loose one for all. An object says the audit and warn levels too, and whose version of them holds.
   * @default 'restricted'
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  podSecurity?: PodSecurityLevel | PodSecurityOptions;
  /**
   * Who may talk to whom. `'references'`: into pods only what a reference opens, out of them everything. `'strict'`:
   * out of them too only what a reference opens, and DNS. `'open'`: no policies.
   * @default 'references'
   */
  network?: NetworkMode;
  /**
   * What all pods of a strict map reach besides what they refer to, e.g. `[{ cidr: '203.0.113.0/24', ports: [443] }]`.
   * @default nothing
   */
  egress?: Destination[];
  /**
   * Who collects metrics of its pods, and from which ports, by name: policies let them in. `false` for nobody.
   * @default what the cluster says
   */
  metrics?: ClusterMetrics | false;
  /** The most that all pods together may take: a ResourceQuota `quota`. @default none */
  quota?: QuotaOptions;
  /** More quotas by the names of their ResourceQuotas, mostly for a scope each: `{ batch: { pods: 5, scopes: ['Terminating'] } }`. @default none */
  quotas?: Record<string, QuotaOptions>;
  /** What containers get where they say nothing, and the bounds of containers, pods and claims: a LimitRange `limits`. @default none */
  limits?: LimitOptions;
  /** Who may see and change what is in the namespace: RoleBindings named `<subject>-<role>`. @default nobody beyond the cluster's own roles */
  access?: Access[];
  /**
   * Roles of the map's own for `access`, by name: `{ 'log-reader': [{ resources: ['pods/log'], verbs: ['get'] }] }`. Each
   * becomes a Role.
   * @default none
   */
  roles?: Record<string, Permission[]>;
  /** Secrets with which images are pulled, of every pod: `imagePullSecrets`. @default none */
  pullSecrets?: string[];
  /** Defaults for the map's workloads. @default those of cluster and environment */
  defaults?: WorkloadDefaults;
  /**
   * Run its pods on the nodes that the cluster sets apart for traffic from outside, and tolerate their taints: for a map
   * of ingress controllers. An error where the cluster has no `ingressNodes`.
   * @default false: on all nodes
   */
  ingressNodes?: boolean;
  /** Labels for every object of the map and its pods, e.g. `{ team: 'shop' }`. @default those of the cluster */
  labels?: Record<string, string>;
  /** Annotations of the Namespace. @default none */
  annotations?: Record<string, string>;
  /** Keep GitOps tools from deleting the Namespace with all that is in it. @default true */
  protect?: boolean;
}

const name = named(dns1123Label);

/** @internal Judges {@link ServiceMapOptions}. */
export const serviceMapSchema = strict({
  name: z.string().optional(),
  namespace: z.union([name, strict({ existing: name })]).optional(),
  podSecurity: podSecuritySchema.optional(),
  network: z.enum(['references', 'strict', 'open']).optional(),
  egress: z.array(destinationSchema).optional(),
  metrics: z.union([z.literal(false), metricsSchema]).optional(),
  quota: quotaSchema.optional(),
  quotas: z.record(named(dns1123Subdomain), quotaSchema).optional(),
  limits: limitsSchema.optional(),
  access: z.array(accessSchema).optional(),
  roles: z.record(z.string(), permissionsSchema).optional(),
  pullSecrets: z
    .array(named(dns1123Subdomain))
    .refine((names) => new Set(names).size === names.length, 'names a Secret twice\ndrop one of them')
    .optional(),
  defaults: workloadDefaultsSchema.optional(),
  ingressNodes: z.boolean().optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
  protect: z.boolean().optional(),
});

/**
 * An application, or a part of one that is managed as a whole: a namespace with its quota, access and network policy,
 * and all that runs in it. Extend it with the workloads of yours.
 */
export class ServiceMap extends Chart {
  /** The map's name: the label `app.kubernetes.io/instance` of all it makes. */
  readonly name: string;
  /** A map as a whole, where a peer is asked for: all its workloads. */
  readonly party: undefined;

  constructor(scope: Construct, id: string, options: ServiceMapOptions = {}) {
    const map = typeof options?.name === 'string' ? options.name : idText(id);
    const cluster = clusterOf(scope);
    super(scope, nodeId(scope, '', id), {
      namespace: namespaceName(options?.namespace) ?? map,
      disableResourceNameHashes: true,
      labels: { [LABEL_INSTANCE]: map, [LABEL_MANAGED_BY]: 'servicemap', ...cluster.labels, ...options?.labels },
    });
    this.name = map;
    setOrigin(this, 'ServiceMap', map, ServiceMap);
    const judged = parseOptions(this, serviceMapSchema, options ?? {});
    const problem = dns1123Label(map);
    const named = options?.name === undefined ? ['#1'] : ['name'];
    if (problem !== undefined) reportName(this, problem, named);
    claimMapName(this, cluster.label, map, named);
    const owned = typeof judged.namespace !== 'object';
    const { podSecurity = 'restricted' } = judged;
    const context: MapContext = {
      construct: this,
      cluster,
      name: map,
      namespace: this.namespace,
      owned,
      network: judged.network ?? 'references',
      metrics: judged.metrics === false ? undefined : (judged.metrics ?? cluster.metrics),
      podSecurity: typeof podSecurity === 'string' ? podSecurity : podSecurity.enforce,
      labels: { ...cluster.labels, ...judged.labels },
      pullSecrets: judged.pullSecrets ?? [],
      ingressNodes: judged.ingressNodes === true ? cluster.ingressNodes : undefined,
      defaults: overDefaults(cluster.defaults, judged.defaults),
      workloads: new Map(),
    };
    provideMap(context);
    if (judged.ingressNodes === true && cluster.ingressNodes === undefined) this.refuseIngressNodes(cluster.label);
    if (owned) this.addNamespace(judged, podSecurityLabels(podSecurity));
    else this.checkLevel(judged);
    this.judge(judged, cluster);
    this.addRules(judged, context, owned);
  }

  /**
   * Patches objects in it (JSON patch, RFC 6902), of ours and of other libraries, now and later: for objects without a
   * `patches` option of their own. A patch that finds no object or changes nothing is an error.
   *
   * ```ts
   * this.patch({ kind: 'Certificate', name: 'web' }, [{ op: 'add', path: '/spec/duration', value: '2160h' }]);
   * ```
   */
  patch(target: PatchTarget, operations: PatchOperation[]): this {
    patchBelow(this, target, operations);
    return this;
  }

  private addNamespace({ annotations, protect = true }: ServiceMapOptions, labels: Record<string, string>): void {
    new KubernetesObject(this, 'Namespace', {
      apiVersion: 'v1',
      kind: 'Namespace',
      name: this.namespace ?? this.name,
      labels,
      annotations: { ...(protect ? PROTECTED : {}), ...annotations },
      render: () => ({}),
    });
  }

  // The labels of a namespace belong to whoever makes it; ours can only say what our pods need.
  private checkLevel({ annotations, protect }: ServiceMapOptions): void {
    for (const [option, value] of Object.entries({ annotations, protect })) {
      if (value === undefined) continue;
      report(this, {
        ruleId: 'map/existing-namespace',
        message: `${option} is for a Namespace that the map makes, and this one exists already`,
        help: `drop ${option}`,
        option: [option],
        at: 'key',
      });
    }
  }

  private addRules(options: ServiceMapOptions, { network, cluster, workloads }: MapContext, owned: boolean): void {
    const { quota, limits } = options;
    const quotas = { ...(quota === undefined ? {} : { quota }), ...options.quotas };
    checkLater(this, () => refusedPods(owned ? Object.values(quotas) : [], limits, workloads));
    for (const [name, one] of Object.entries(quotas)) {
      this.add('v1', 'ResourceQuota', name, () => ({ spec: renderQuota(one) }));
    }
    if (limits !== undefined) this.add('v1', 'LimitRange', 'limits', () => ({ spec: renderLimits(limits) }));
    if (network !== 'open') {
      const pods: Record<string, string> = owned ? {} : { [LABEL_INSTANCE]: this.name };
      // Several maps may share a namespace that none makes.
      const name = owned ? 'default-deny' : `${this.name}-default-deny`;
      this.add('networking.k8s.io/v1', 'NetworkPolicy', name, () => ({
        spec: renderDefaultDeny(pods, network === 'strict' && this.outgoing(options, cluster)),
      }));
    }
    this.addAccess(options);
  }

  private refuseIngressNodes(cluster: string | undefined): void {
    report(this, {
      ruleId: 'map/ingress-nodes',
      message: `${cluster === undefined ? 'the cluster' : `cluster ${cluster}`} does not say which nodes are set apart for ingress controllers`,
      help: "say it for the cluster, e.g. ingressNodes: { labels: { 'node-role.kubernetes.io/ingress': '' } }",
      option: ['ingressNodes'],
    });
  }

  private outgoing({ egress = [] }: ServiceMapOptions, { dns }: ClusterContext) {
    return {
      names:
        dns === undefined ? ANY_NAME_SERVER : { peers: peers(dns.servers), port: dns.port ?? ANY_NAME_SERVER.port },
      egress: egress.flatMap(openingsTo),
      namespace: this.namespace,
    };
  }

  private addAccess({ access = [], roles = {} }: ServiceMapOptions): void {
    for (const [role, permissions] of Object.entries(roles)) {
      this.add(`${RBAC}/v1`, 'Role', role, () => ({ rules: renderRules(permissions) }));
    }
    for (const one of access) {
      const { name: binding, body } = renderAccess(one, this.namespace, Object.keys(roles));
      this.add(`${RBAC}/v1`, 'RoleBinding', binding, () => body);
    }
  }

  private judge(
    { quota, quotas, limits, access, roles, egress, network }: ServiceMapOptions,
    { kubernetes }: ClusterContext,
  ): void {
    const mistakes: Mistake[] = [
      ...(egress === undefined || network === 'strict' ? [] : [EGRESS_IS_OPEN]),
      ...(quota === undefined ? [] : quotaMistakes(quota, kubernetes, ['quota'])),
      ...Object.entries(quotas ?? {}).flatMap(([name, one]) => quotaMistakes(one, kubernetes, ['quotas', name])),
      ...(limits === undefined ? [] : limitMistakes(limits, ['limits'])),
      ...accessMistakes(access ?? [], roles ?? {}, kubernetes),
    ];
    for (const mistake of mistakes) report(this, mistake);
  }

  private add(apiVersion: string, kind: string, objectName: string, render: () => object): void {
    new KubernetesObject(this, nodeId(this, kind, objectName), {
      apiVersion,
      kind,
      name: objectName,
      namespace: this.namespace,
      render,
    });
  }
}

const EGRESS_IS_OPEN: Mistake = {
  ruleId: 'network/egress',
  message: 'outgoing traffic is closed in strict maps only, so this opens nothing',
  help: "say network: 'strict', or drop egress",
  option: ['egress'],
  at: 'key',
};

function namespaceName(namespace: ServiceMapOptions['namespace']): string | undefined {
  const name: unknown = typeof namespace === 'object' ? namespace?.existing : namespace;
  // Anything else is a finding.
  return typeof name === 'string' ? name : undefined;
}
