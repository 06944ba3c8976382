import { Chart } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { type ClusterContext, clusterOf } from '../core/cluster-context.js';
import type { Because } from '../core/explaining/object-reasons.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { claimMapName } from '../core/map-names.js';
import { type MapContext, provideMap } from '../core/map-context.js';
import { checkLater, type Mistake, report, reportAll } from '../core/mistakes.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import type { PatchOperation } from '../core/patches.js';
import { setOrigin } from '../core/origin.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { dns1123Label } from '../kubernetes/names.js';
import { renderAccess } from '../rendering/access.js';
import { renderLimits } from '../rendering/limits.js';
import { RBAC, renderRules } from '../rendering/permissions.js';
import { podSecurityLabels } from '../rendering/pod-security.js';
import { PROTECTED } from '../rendering/protection.js';
import { renderQuota } from '../rendering/quota.js';
import { accessMistakes } from './checks/access-checks.js';
import { limitMistakes } from './checks/limit-checks.js';
import { reportName } from './checks/name-checks.js';
import { namespaceMistakes } from './checks/namespace-checks.js';
import { podAddressMistakes } from './checks/pod-address-checks.js';
import { quotaMistakes } from './checks/quota-checks.js';
import { refusedPods } from './checks/refused-pods.js';
import { patchBelow, type PatchTarget } from './patch-below.js';
import { overDefaults } from './defaults.js';
import { checkNamed } from './network/named.js';
import { peers } from './network/outside.js';
import { ANY_NAME_SERVER, renderDefaultDeny } from '../rendering/default-deny.js';
import { openingsTo } from '../rendering/destinations.js';
import { type ServiceMapOptions, serviceMapSchema } from './service-map-options.js';

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
    const named = options?.name === undefined ? ['#1'] : ['name'];
    reportName(this, dns1123Label(map), named);
    claimMapName(cluster.label, map, { construct: this, external: false, option: named });
    const owned = typeof judged.namespace !== 'object';
    const { podSecurity = 'restricted' } = judged;
    const context: MapContext = {
      construct: this,
      cluster,
      name: map,
      namespace: this.namespace,
      owned,
      network: judged.network ?? cluster.network,
      metrics: judged.metrics === false ? undefined : (judged.metrics ?? cluster.metrics),
      podSecurity: typeof podSecurity === 'string' ? podSecurity : podSecurity.enforce,
      labels: { ...cluster.labels, ...judged.labels },
      pullSecrets: judged.pullSecrets ?? cluster.pullSecrets,
      ingressNodes: judged.ingressNodes === true ? cluster.ingressNodes : undefined,
      defaults: overDefaults(cluster.defaults, judged.defaults),
      workloads: new Map(),
    };
    provideMap(context);
    if (judged.ingressNodes === true && cluster.ingressNodes === undefined) report(this, NO_INGRESS_NODES);
    if (owned) {
      reportAll(this, namespaceMistakes(this.namespace ?? map, judged.namespace === undefined ? named : ['namespace']));
      this.addNamespace(judged, podSecurityLabels(podSecurity));
    } else this.checkLevel(judged);
    this.judge(judged, context);
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

  private addNamespace(
    { annotations, protect = true, podSecurity }: ServiceMapOptions,
    labels: Record<string, string>,
  ): void {
    new KubernetesObject(this, 'Namespace', {
      apiVersion: 'v1',
      kind: 'Namespace',
      name: this.namespace ?? this.name,
      labels,
      annotations: { ...(protect ? PROTECTED : {}), ...annotations },
      filledIn: [
        ...(podSecurity === undefined ? (['podSecurity'] as const) : []),
        ...(protect ? (['protection'] as const) : []),
      ],
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
      this.add('v1', 'ResourceQuota', name, { option: name === 'quota' ? 'quota' : 'quotas' }, () => ({
        spec: renderQuota(one),
      }));
    }
    if (limits !== undefined)
      this.add('v1', 'LimitRange', 'limits', { option: 'limits' }, () => ({ spec: renderLimits(limits) }));
    if (network !== 'open') {
      const pods: Record<string, string> = owned ? {} : { [LABEL_INSTANCE]: this.name };
      // Several maps may share a namespace that none makes.
      const name = owned ? 'default-deny' : `${this.name}-default-deny`;
      this.add('networking.k8s.io/v1', 'NetworkPolicy', name, 'default-deny', () => ({
        spec: renderDefaultDeny(pods, network === 'strict' && this.outgoing(options, cluster)),
      }));
    }
    this.addAccess(options);
  }

  private outgoing({ egress = [] }: ServiceMapOptions, { dns }: ClusterContext) {
    return {
      names:
        dns === undefined ? ANY_NAME_SERVER : { peers: peers(dns.servers), port: dns.port ?? ANY_NAME_SERVER.port },
      egress: egress.flatMap((to, index) =>
        openingsTo(to, { from: { construct: this }, where: { option: ['egress', index] } }),
      ),
      namespace: this.namespace,
    };
  }

  private addAccess({ access = [], roles = {} }: ServiceMapOptions): void {
    for (const [role, permissions] of Object.entries(roles)) {
      this.add(`${RBAC}/v1`, 'Role', role, { option: 'roles' }, () => ({ rules: renderRules(permissions) }));
    }
    for (const one of access) {
      const { name: binding, body } = renderAccess(one, this.namespace, Object.keys(roles));
      this.add(`${RBAC}/v1`, 'RoleBinding', binding, { option: 'access' }, () => body);
    }
  }

  private judge({ quota, quotas, limits, access, roles, egress }: ServiceMapOptions, map: MapContext): void {
    const { network, cluster } = map;
    const { kubernetes } = cluster;
    const mistakes: Mistake[] = [
      ...(egress === undefined || network === 'strict' ? [] : [EGRESS_IS_OPEN]),
      ...(egress ?? []).flatMap((to, index) => podAddressMistakes(cluster, to, ['egress', index])),
      ...(quota === undefined ? [] : quotaMistakes(quota, kubernetes, ['quota'])),
      ...Object.entries(quotas ?? {}).flatMap(([name, one]) => quotaMistakes(one, kubernetes, ['quotas', name])),
      ...(limits === undefined ? [] : limitMistakes(limits, ['limits'])),
      ...accessMistakes(access ?? [], roles ?? {}, kubernetes),
    ];
    reportAll(this, mistakes);
    (egress ?? []).forEach((to, index) => {
      checkNamed(this, map, to, { option: ['egress', index] });
    });
  }

  private add(apiVersion: string, kind: string, objectName: string, because: Because, render: () => object): void {
    new KubernetesObject(this, nodeId(this, kind, objectName), {
      apiVersion,
      kind,
      name: objectName,
      namespace: this.namespace,
      because,
      render,
    });
  }
}

const NO_INGRESS_NODES: Mistake = {
  ruleId: 'map/ingress-nodes',
  message: 'the cluster does not say which nodes are set apart for ingress controllers',
  help: "say it for the cluster, e.g. ingressNodes: { labels: { 'node-role.kubernetes.io/ingress': '' } }",
  option: ['ingressNodes'],
};

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
