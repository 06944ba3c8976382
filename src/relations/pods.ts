import type { Container, LabelSelector, PodSpec } from '../kubernetes/generated/types.js';
import { selects } from '../kubernetes/label-selector.js';
import type { Manifest } from '../manifests/manifest.js';
import { type PodTemplate, podTemplateOf } from '../manifests/pod-template.js';
import { namespaceOf, type ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** An object that is a pod or makes pods, with what they are made of. */
export interface PodSource extends PodTemplate {
  readonly object: Manifest;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The containers of pods that run as long as these do: the main ones, then sidecars. */
export function runningContainers({ containers, initContainers }: PodSpec): readonly Partial<Container>[] {
  const sidecars = (initContainers ?? []).filter((container) => container?.restartPolicy === 'Always');
  // The server takes null in a list for an empty item.
  return [...(containers ?? []), ...sidecars].map((container: Container | null) => container ?? {});
}

/** All that makes pods, by namespace and label. */
interface PodIndex {
  readonly byObject: ReadonlyMap<Manifest, PodSource>;
  readonly byNamespace: ReadonlyMap<string, readonly PodSource[]>;
  readonly byLabel: ReadonlyMap<string, readonly PodSource[]>;
}

/** Labels that controllers put on the pods that they make; nobody knows their values before. */
const MADE_LABELS: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['pod-template-hash'],
  StatefulSet: ['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index', 'controller-revision-hash'],
  DaemonSet: ['controller-revision-hash', 'pod-template-generation'],
  Job: ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'],
  CronJob: ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'],
};

const ALL_MADE: ReadonlySet<string> = new Set(Object.values(MADE_LABELS).flat());

const indexOf = perSet((set): PodIndex => {
  const byObject = new Map<Manifest, PodSource>();
  const byNamespace = new Map<string, PodSource[]>();
  const byLabel = new Map<string, PodSource[]>();
  const add = (map: Map<string, PodSource[]>, key: string, source: PodSource) => {
    const list = map.get(key);
    if (list) list.push(source);
    else map.set(key, [source]);
  };
  for (const object of set.objects) {
    // A PodTemplate is kept for others to read: it makes no pod.
    if (!set.isSound(object) || object.kind === 'PodTemplate') continue;
    const template = podTemplateOf(object);
    if (template === undefined) continue;
    const namespace = namespaceOf(object);
    const source = { ...template, object, namespace, labels: template.metadata.labels ?? {} };
    byObject.set(object, source);
    add(byNamespace, namespace, source);
    for (const [key, value] of Object.entries(source.labels)) add(byLabel, labelKey(namespace, key, value), source);
  }
  return { byObject, byNamespace, byLabel };
});

/** An object of the set as what makes its pods; undefined where it makes none. */
export function podSourceOf(set: ObjectSet, object: Manifest): PodSource | undefined {
  return indexOf(set).byObject.get(object);
}

/** All that makes pods in a namespace. */
export function podsIn(set: ObjectSet, namespace: string): readonly PodSource[] {
  return indexOf(set).byNamespace.get(namespace) ?? [];
}

/** What selectors fit was worked out before, by namespace and selector: many objects and rules ask the same. */
const selectedOf = perSet(() => new Map<string, readonly PodSource[]>());

/** What makes pods in a namespace that a selector fits, labels of controllers allowed for. */
export function podsSelected(set: ObjectSet, namespace: string, selector: LabelSelector): readonly PodSource[] {
  const known = selectedOf(set);
  const key = `${namespace} ${JSON.stringify(selector)}`;
  let selected = known.get(key);
  if (selected === undefined) known.set(key, (selected = select(set, namespace, selector)));
  return selected;
}

// Looks only at those that have its rarest label, so that many selectors do not take the square of their number.
function select(set: ObjectSet, namespace: string, selector: LabelSelector): readonly PodSource[] {
  const { byLabel, byNamespace } = indexOf(set);
  const lists = Object.entries(selector.matchLabels ?? {})
    .filter(([key]) => !ALL_MADE.has(key))
    .map(([key, value]) => byLabel.get(labelKey(namespace, key, value)) ?? []);
  const fewest = lists.reduce<readonly PodSource[] | undefined>(
    (least, list) => (least === undefined || list.length < least.length ? list : least),
    undefined,
  );
  return (fewest ?? byNamespace.get(namespace) ?? []).filter((source) => fits(selector, source));
}

function fits(selector: LabelSelector, { object, labels }: PodSource): boolean {
  const made = MADE_LABELS[object.kind] ?? [];
  const unknown = (key: string) => made.includes(key) && !Object.hasOwn(labels, key);
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return selects(
    {
      matchLabels: Object.fromEntries(Object.entries(matchLabels ?? {}).filter(([key]) => !unknown(key))),
      matchExpressions: (matchExpressions ?? []).filter((requirement) => !unknown(requirement?.key)),
    },
    labels,
  );
}

const labelKey = (namespace: string, key: string, value: string): string => `${namespace}/${key}=${value ?? ''}`;
