import { builtInKind } from '../kubernetes/kinds.js';
import { valueAt } from '../kubernetes/pointer.js';
import { groupOf, type Manifest } from '../manifests/manifest.js';
import { type ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** Groups of custom kinds that make neither pods nor configuration beyond what {@link madeBy} tells. */
const PLAIN_GROUPS: ReadonlySet<string> = new Set([
  'bitnami.com',
  'cert-manager.io',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'kustomize.config.k8s.io',
  'metrics.k8s.io',
  'networking.istio.io',
  'notification.toolkit.fluxcd.io',
  'policy.networking.k8s.io',
  'secrets-store.csi.x-k8s.io',
  'security.istio.io',
  'snapshot.storage.k8s.io',
  'source.toolkit.fluxcd.io',
  'traefik.io',
  'trust.cert-manager.io',
]);

/** Kinds of other groups that make nothing, by group and kind. */
const PLAIN_KINDS: ReadonlySet<string> = new Set([
  'argoproj.io AppProject',
  'keda.sh ScaledObject',
  'keda.sh TriggerAuthentication',
  'monitoring.coreos.com PodMonitor',
  'monitoring.coreos.com PrometheusRule',
  'monitoring.coreos.com Probe',
  'monitoring.coreos.com ServiceMonitor',
  'autoscaling.k8s.io VerticalPodAutoscaler',
]);

/** Where each of these puts what it makes, when it says so. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'argoproj.io Application': ['spec', 'destination', 'namespace'],
  'helm.toolkit.fluxcd.io HelmRelease': ['spec', 'targetNamespace'],
  'kustomize.toolkit.fluxcd.io Kustomization': ['spec', 'targetNamespace'],
};

/** What the custom objects of a namespace, of which nobody knows what they make, say. */
interface Makers {
  readonly names: Set<string>;
  /** Every text in them. */
  readonly texts: Set<string>;
}

const makersOf = perSet((set): ReadonlyMap<string, Makers> => {
  const byNamespace = new Map<string, Makers>();
  for (const object of set.objects) {
    const id = `${groupOf(object.apiVersion)} ${object.kind}`;
    const plain = builtInKind(object.apiVersion, object.kind) || PLAIN_GROUPS.has(groupOf(object.apiVersion));
    if (plain || PLAIN_KINDS.has(id)) continue;
    const namespace = (textAt(object, TARGETS[id]) ?? object.metadata.namespace) || 'default';
    let makers = byNamespace.get(namespace);
    if (makers === undefined) byNamespace.set(namespace, (makers = { names: new Set(), texts: new Set() }));
    makers.names.add(object.metadata.name);
    collectTexts(object.spec, makers.texts);
  }
  return byNamespace;
});

/** Whether a custom object of the namespace may make pods and what belongs to them, of which nothing is known here. */
export function hasMakers(set: ObjectSet, namespace: string): boolean {
  return makersOf(set).has(namespace);
}

/** Whether such an object may make something of this name: it has the name, begins it, or says it. */
export function mayMake(set: ObjectSet, namespace: string, name: string): boolean {
  const makers = makersOf(set).get(namespace);
  if (makers === undefined) return false;
  const starts = [...name.matchAll(/[-.]/g)].map(({ index }) => name.slice(0, index));
  return makers.texts.has(name) || makers.names.has(name) || starts.some((start) => makers.names.has(start));
}

/** The text at some keys of an object, if there is one. */
export function textAt(object: Manifest, keys: readonly string[] | undefined): string | undefined {
  const value = keys && valueAt(object, keys);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collectTexts(one, texts);
}
