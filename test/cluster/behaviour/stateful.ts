import type { Manifest } from '../../../src/manifests/manifest.js';
import type { ObjectReference } from '../client/client.js';
import { find, type Pod, podsOf } from './live.js';
import type { Check, Problem } from './problems.js';

interface Claim extends Manifest {
  readonly spec: { readonly volumeName?: string };
  readonly status?: { readonly phase?: string };
}

/**
 * Whether the pods of a StatefulSet are `<name>-0` and so on, and each mounts claims of its own that are bound.
 * @param claims names of the claim templates
 */
export const ordinalProblems =
  (set: ObjectReference, replicas: number, claims: readonly string[]): Check =>
  async (client) => {
    const pods = await podsOf(client, set);
    const wanted = Array.from({ length: replicas }, (_, ordinal) => `${set.metadata.name}-${ordinal}`);
    const names = pods.map(({ metadata }) => metadata.name);
    const problems: Problem[] = [];
    if (names.join() !== wanted.join()) {
      problems.push({ about: set, what: `its pods are ${names.join(', ') || 'none'}, not ${wanted.join(', ')}` });
    }
    const owners = new Map<string, string>();
    for (const pod of pods) {
      for (const template of claims) {
        const about = claimOf(pod, template);
        const claim = (await find(client, about)) as Claim | undefined;
        const volume = claim?.spec.volumeName ?? '';
        const what = claimTrouble(pod, about.metadata.name, claim) ?? sharedWith(owners.get(volume), volume);
        if (what !== undefined) problems.push({ about, what });
        owners.set(volume, about.metadata.name);
      }
    }
    return problems;
  };

/** The claim that a pod of a StatefulSet has of a template. */
export const claimOf = ({ metadata }: ObjectReference, template: string): ObjectReference => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: `${template}-${metadata.name}`, namespace: metadata.namespace },
});

function claimTrouble({ metadata, spec }: Pod, name: string, claim: Claim | undefined): string | undefined {
  const volume = spec.volumes?.find(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === name)?.name;
  if (volume === undefined) return `pod ${metadata.name} does not have it`;
  const mounted = spec.containers.some(({ volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === volume));
  if (!mounted) return `no container of pod ${metadata.name} mounts it`;
  if (claim === undefined) return `it is not there, and pod ${metadata.name} needs it`;
  return claim.status?.phase === 'Bound'
    ? undefined
    : `it is ${claim.status?.phase}, and pod ${metadata.name} needs it`;
}

const sharedWith = (other: string | undefined, volume: string): string | undefined =>
  other === undefined ? undefined : `volume ${volume} is that of ${other}`;
