import { Construct } from 'constructs';
import type { Config } from '../constructs/config.js';
import { peerOf, type PodOwner } from '../constructs/network/acceptance.js';
import { outsideSources } from '../constructs/network/outside.js';
import type { Traffic } from '../constructs/network/traffic.js';
import type { Secret } from '../constructs/secret.js';
import type { Workload } from '../constructs/workload.js';
import { mapOf } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { nodeId } from '../core/names.js';
import { CallSite } from '../core/provenance/call-site.js';
import type { ClaimReference } from '../core/references/claim.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import { isReference } from '../core/references/reference.js';
import type { Usable } from '../rendering/pod-options.js';
import type { PlusModule } from './module.js';

/** Ours as cdk8s-plus takes it, in the types of the cdk8s-plus that is given to {@link cdk8sPlus}. */
export interface Plus<M extends PlusModule> {
  /**
   * The pods of a workload or of a whole map: a peer or the selector of its NetworkPolicy, the selector of its Service.
   */
  pods(owner: PodOwner): ReturnType<M['Pods']['select']>;
  /**
   * A port of a workload's Service, for its Ingress in the same namespace. The way from the cluster's Ingress
   * controller to the port is opened.
   */
  backend(target: Usable): ReturnType<M['IngressBackend']['fromService']>;
  /** A Config as a ConfigMap, for its containers and volumes. */
  configMap(config: Config<string, string> | Config): ReturnType<M['ConfigMap']['fromConfigMapName']>;
  /** A Secret, for its containers, volumes, Ingress and Docker registries. */
  secret(secret: Secret<string> | Secret): ReturnType<M['Secret']['fromSecretName']>;
  /** The ServiceAccount of a workload's pods, for its roles: `role.bind(plus.serviceAccount(api))`. */
  serviceAccount(workload: Workload): ReturnType<M['ServiceAccount']['fromServiceAccountName']>;
  /** A volume's claim, for its pods: `kplus.Volume.fromPersistentVolumeClaim(this, 'v', plus.claim(uploads))`. */
  claim(volume: ClaimedVolume): ReturnType<M['PersistentVolumeClaim']['fromClaimName']>;
}

/** A Volume, SharedVolume or StaticVolume. */
export interface ClaimedVolume extends Construct {
  /** `metadata.name` of the PersistentVolumeClaim. */
  readonly name: string;
  /** The reference that is mounted. */
  readonly mount: ClaimReference;
}

/**
 * Gives ours to cdk8s-plus. It has a package for each Kubernetes version; give it the one that you use:
 *
 * ```ts
 * import * as kplus from 'cdk8s-plus-33';
 * import { cdk8sPlus } from 'servicemap/cdk8s-plus';
 *
 * const plus = cdk8sPlus(kplus);
 * new kplus.NetworkPolicy(shop, 'web', { selector: plus.pods(api), ingress: { rules: [{ peer: plus.pods(web) }] } });
 * ingress.addRule('/', plus.backend(api.ports.http));
 * ```
 */
export function cdk8sPlus<M extends PlusModule>(module: M): Plus<M> {
  return {
    pods: (owner) => podsOf(module, owner) as ReturnType<M['Pods']['select']>,
    backend: (target) => backendOf(module, target) as ReturnType<M['IngressBackend']['fromService']>,
    configMap: (config) =>
      module.ConfigMap.fromConfigMapName(config, nodeId(config, 'plus', 'ConfigMap'), config.name) as ReturnType<
        M['ConfigMap']['fromConfigMapName']
      >,
    secret: (secret) =>
      module.Secret.fromSecretName(secret, nodeId(secret, 'plus', 'Secret'), secret.name) as ReturnType<
        M['Secret']['fromSecretName']
      >,
    serviceAccount: (workload) =>
      accountOf(module, workload) as ReturnType<M['ServiceAccount']['fromServiceAccountName']>,
    claim: (volume) =>
      module.PersistentVolumeClaim.fromClaimName(volume, nodeId(volume, 'plus', 'Claim'), volume.name) as ReturnType<
        M['PersistentVolumeClaim']['fromClaimName']
      >,
  };
}

function podsOf(module: PlusModule, owner: PodOwner): unknown {
  const construct = owner as unknown as Construct;
  const { namespace, pods } = peerOf(owner) as {
    namespace: string | undefined;
    pods: Readonly<Record<string, string>>;
  };
  const scope = new Construct(construct, nodeId(construct, 'plus', 'Pods'));
  return module.Pods.select(scope, 'pods', {
    labels: { ...pods },
    namespaces:
      namespace === undefined ? undefined : module.Namespaces.select(scope, 'namespaces', { names: [namespace] }),
  });
}

function accountOf(module: PlusModule, workload: Workload): unknown {
  const { name } = workload.identity;
  if (name === undefined) {
    report(workload, {
      ruleId: 'interop/service-account',
      message: `${workload.endpoint.title} has no ServiceAccount of its own: what it may do, all pods of its namespace could`,
      help: 'say serviceAccount: true',
      site: CallSite.capture(),
    });
  }
  const { namespace } = mapOf(workload);
  return module.ServiceAccount.fromServiceAccountName(
    workload,
    nodeId(workload, 'plus', 'ServiceAccount'),
    name ?? 'default',
    { namespaceName: namespace },
  );
}

function backendOf(module: PlusModule, target: Usable): unknown {
  const site = CallSite.capture();
  const reference: EndpointReference = isReference(target) ? target : target.use;
  const { endpoint } = reference;
  const meant = reference.port === undefined ? [...endpoint.ports.keys()] : [reference.port];
  const [name] = meant;
  if (!endpoint.served || name === undefined || meant.length > 1) {
    report(endpoint.construct, { ...problemOf(reference, meant), site });
  }
  const port = endpoint.ports.get(name ?? '')?.service ?? 1;
  const { traffic } = endpoint.construct as Construct & { readonly traffic?: Traffic };
  if (traffic !== undefined && name !== undefined) {
    const because = { from: { construct: endpoint.construct }, where: { option: [], site } };
    traffic.expose(outsideSources(endpoint.construct, mapOf(endpoint.construct), 'ingress', site), name, because);
  }
  // All that it reads of a Service are its name and its ports; ours is made by the workload.
  return module.IngressBackend.fromService({ name: endpoint.name, ports: [{ port }] } as never);
}

function problemOf({ endpoint: { title, served } }: EndpointReference, ports: readonly string[]) {
  if (!served) {
    return {
      ruleId: 'reference/no-service',
      message: `no Service leads to ${title}, so an Ingress can't`,
      help: 'make it a StatelessApp',
    };
  }
  return ports.length === 0
    ? {
        ruleId: 'reference/port',
        message: `${title} has no ports, so an Ingress can't lead to it`,
        help: 'give it ports, e.g. ports: { http: 8080 }',
      }
    : {
        ruleId: 'reference/port',
        message: `${title} has several ports (${ports.join(', ')})`,
        help: 'say which one: plus.backend(x.ports.…)',
      };
}
