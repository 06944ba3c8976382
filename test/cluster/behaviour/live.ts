import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client, ObjectReference } from '../client/client.js';

/** A condition of an object's status. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

interface Container {
  readonly name: string;
  readonly image?: string;
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: string }[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: EnvSource }[];
  readonly volumeMounts?: readonly { readonly name: string }[];
  readonly envFrom?: readonly { readonly configMapRef?: Source; readonly secretRef?: Source }[];
}

/** Where one environment variable comes from. */
interface EnvSource {
  readonly configMapKeyRef?: Source & { readonly key: string };
  readonly secretKeyRef?: Source & { readonly key: string };
  readonly fieldRef?: { readonly fieldPath: string };
}

/** A ConfigMap or Secret that something is taken from. */
interface Source {
  readonly name: string;
  readonly optional?: boolean;
}

/** Keys of a volume that are files. */
export type Items = readonly { readonly key: string }[];

/** A volume of a pod, as far as it needs something else. */
interface PodVolume {
  readonly name: string;
  readonly persistentVolumeClaim?: { readonly claimName: string };
  readonly configMap?: Source & { readonly items?: Items };
  readonly secret?: { readonly secretName: string; readonly optional?: boolean; readonly items?: Items };
}

/** A pod as the server gives it. */
export interface Pod extends Manifest {
  readonly spec: {
    readonly containers: readonly Container[];
    readonly initContainers?: readonly Container[];
    readonly volumes?: readonly PodVolume[];
    readonly nodeName?: string;
    readonly hostname?: string;
    readonly subdomain?: string;
    readonly serviceAccountName?: string;
  };
  readonly status?: { readonly phase?: string; readonly podIP?: string; readonly conditions?: readonly Condition[] };
}

interface Owned extends Manifest {
  readonly metadata: Manifest['metadata'] & {
    readonly uid: string;
    readonly ownerReferences?: readonly { readonly uid: string; readonly controller?: boolean }[];
  };
}

/** The uid of an object that the server gave. */
export const uidOf = ({ metadata }: Manifest): string => String(metadata['uid']);

/** The live object; undefined where it is not there. */
export async function find(client: Client, reference: ObjectReference): Promise<Manifest | undefined> {
  const { status, body } = await client.get(reference);
  return status === 200 ? (body as Manifest) : undefined;
}

// What stands between a workload and its pods.
const BETWEEN: Readonly<Record<string, readonly [apiVersion: string, kind: string]>> = {
  Deployment: ['apps/v1', 'ReplicaSet'],
  CronJob: ['batch/v1', 'Job'],
};

/** What controllers made for an object, itself first: by owner, so that no label can mislead. */
export async function familyOf(client: Client, reference: ObjectReference): Promise<Manifest[]> {
  const { namespace } = reference.metadata;
  const live = await find(client, reference);
  if (live === undefined) return [];
  const between = BETWEEN[reference.kind];
  const middle = between === undefined ? [] : ownedBy([live], await client.list(...between, { namespace }));
  return [live, ...middle, ...ownedBy([live, ...middle], await client.list('v1', 'Pod', { namespace }))];
}

/** The pods of a workload that are not going away, by name. */
export async function podsOf(client: Client, workload: ObjectReference): Promise<Pod[]> {
  const family = await familyOf(client, workload);
  return family
    .filter((object): object is Pod => object.kind === 'Pod' && object.metadata['deletionTimestamp'] === undefined)
    .toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
}

function ownedBy(owners: readonly Manifest[], objects: readonly Manifest[]): Manifest[] {
  const uids = new Set(owners.map(uidOf));
  return objects.filter((object) =>
    ((object as Owned).metadata.ownerReferences ?? []).some(({ uid, controller }) => controller && uids.has(uid)),
  );
}

/** Whether a pod is ready. */
export const isReady = ({ status }: Pod): boolean =>
  (status?.conditions ?? []).some((condition) => condition.type === 'Ready' && condition.status === 'True');
