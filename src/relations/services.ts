import type { Service, ServicePort } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import { namespaceOf, type ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';
import { type PodSource, podsSelected, runningContainers } from './pods.js';

/** Whether a Service leads to pods by their labels; one without a selector, or of an outside name, does not. */
export function leadsToPods({ spec }: Service): boolean {
  return spec?.type !== 'ExternalName' && Object.keys(spec?.selector ?? {}).length > 0;
}

/** What makes the pods that a Service leads to. */
export function podsOfService(set: ObjectSet, service: Manifest): readonly PodSource[] {
  const { spec } = service as Service;
  return leadsToPods(service as Service)
    ? podsSelected(set, namespaceOf(service), { matchLabels: spec?.selector ?? {} })
    : [];
}

const byPods = perSet((set): ReadonlyMap<Manifest, readonly Manifest[]> => {
  const leading = new Map<Manifest, Manifest[]>();
  for (const service of set.ofKind('', 'Service')) {
    for (const { object } of podsOfService(set, service)) {
      const known = leading.get(object);
      if (known) known.push(service);
      else leading.set(object, [service]);
    }
  }
  return leading;
});

/** The Services that lead to the pods that an object makes. */
export function servicesOf(set: ObjectSet, object: Manifest): readonly Manifest[] {
  return byPods(set).get(object) ?? [];
}

/** A port that a container names; probes, Services and policies may call it by that name. */
interface OpenPort {
  readonly name: string | undefined;
  readonly number: number;
  readonly protocol: string;
}

/** The ports that the running containers of pods name. */
export function openPorts({ spec }: PodSource): readonly OpenPort[] {
  return runningContainers(spec).flatMap((container) =>
    (container.ports ?? []).flatMap((port) =>
      port ? [{ name: port.name || undefined, number: port.containerPort, protocol: port.protocol ?? 'TCP' }] : [],
    ),
  );
}

/** The ports of several pods together. */
interface OpenPorts {
  /** Each once. */
  readonly all: readonly OpenPort[];
  /** Whether some of the pods name no port at all. */
  readonly silent: boolean;
}

// What a selector fits is one list for all that ask for it.
const known = new WeakMap<readonly PodSource[], OpenPorts>();

/** The ports that the containers of several pods name. */
export function openPortsOf(sources: readonly PodSource[]): OpenPorts {
  const before = known.get(sources);
  if (before !== undefined) return before;
  const each = sources.map(openPorts);
  const once = new Map(each.flat().map((port) => [`${port.protocol} ${port.number} ${port.name ?? ''}`, port]));
  const ports = { all: [...once.values()], silent: each.some((open) => open.length === 0) };
  known.set(sources, ports);
  return ports;
}

/** The number that a Service's port leads to in pods; undefined for a name that they do not have. */
export function targetIn(source: PodSource, { port, targetPort, protocol = 'TCP' }: ServicePort): number | undefined {
  const target = targetPort || port;
  if (typeof target === 'number') return target;
  return openPorts(source).find((open) => open.name === target && open.protocol === protocol)?.number;
}
