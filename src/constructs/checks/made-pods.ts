import type { Construct } from 'constructs';
import { standsOnFaults } from '../../core/faulty.js';
import { objectsBelow } from '../../core/objects-below.js';
import { podTemplatePath } from '../../kubernetes/kinds.js';
import { valueAt } from '../../kubernetes/pointer.js';

type Amounts = Readonly<Record<string, string>>;

/** What a container or a pod says of resources, as it is written. */
export interface WithResources {
  readonly resources?: { readonly requests?: Amounts; readonly limits?: Amounts };
}

interface Container extends WithResources {
  readonly name: string;
}

/** An object that makes pods, and their containers with every patch applied. */
export interface MadePods {
  /** The workload that it is of. */
  readonly about: Construct;
  /** How messages call it: `Deployment api`. */
  readonly title: string;
  readonly pod: WithResources;
  readonly containers: readonly Container[];
  /** The one that the workload's own options are about. */
  readonly main: Container | undefined;
  /** The disk that each pod gets, by the name of its claim. */
  readonly claims: readonly { readonly metadata: { readonly name: string }; readonly spec: WithResources }[];
}

interface Pods extends WithResources {
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
}

/** All that makes pods for these workloads, apart from what is faulty by itself. */
export function* madePods(workloads: Iterable<Construct>): Iterable<MadePods> {
  for (const about of workloads) {
    for (const object of objectsBelow(about)) {
      if (standsOnFaults(object)) continue;
      const path = podTemplatePath(object.apiVersion, object.kind);
      if (path === undefined) continue;
      const manifest = object.toJson() as { spec?: { volumeClaimTemplates?: MadePods['claims'] } };
      const pod = (valueAt(manifest, [...path, 'spec']) ?? {}) as Pods;
      yield {
        about,
        title: `${object.kind} ${object.name}`,
        pod,
        containers: [...(pod.initContainers ?? []), ...(pod.containers ?? [])],
        main: pod.containers?.[0],
        claims: manifest.spec?.volumeClaimTemplates ?? [],
      };
    }
  }
}
