import type {
  Container,
  EphemeralContainer,
  JobSpec,
  ObjectMeta,
  PersistentVolumeClaimSpec,
  PodSpec,
  Volume,
} from '../kubernetes/generated/types.js';
import { pointerOf, valueAt } from '../kubernetes/pointer.js';
import type { Manifest } from '../manifests/manifest.js';
import { podTemplateOf } from '../manifests/pod-template.js';

/** Something below an object, and where. */
interface Part {
  /** Its place as a JSON pointer, such as `/spec/template/spec`. */
  readonly path: string;
  /** The object that it is a part of. */
  readonly object: Manifest;
}

/** What pods are made of: a Pod, or the template of a workload. */
export interface PodPart extends Part {
  /** The spec of the pods. */
  readonly spec: PodSpec;
  /** The metadata of the pods; empty where the object has none. */
  readonly metadata: ObjectMeta;
  /** The place of the metadata. */
  readonly metadataPath: string;
  /** The names of volumes that claims of a StatefulSet stand for; empty elsewhere. */
  readonly claims: ReadonlySet<string>;
  /** All of its containers: init containers first, then main, then ephemeral ones. */
  readonly containers: readonly ContainerPart[];
}

/** A container of any kind, each with its pod. */
export interface ContainerPart extends Part {
  /** The container itself. */
  readonly container: Container;
  /** `sidecar` is an init container that goes on running. */
  readonly role: 'main' | 'init' | 'sidecar' | 'ephemeral';
  /** The pod that it runs in. */
  readonly pod: PodPart;
}

/** The spec of a Job or of those that a CronJob makes. */
export interface JobPart extends Part {
  /** The spec of the Job. */
  readonly spec: JobSpec;
}

/** The spec of a claim: a PersistentVolumeClaim, a claim template, or a generic ephemeral volume. */
export interface ClaimPart extends Part {
  /** The spec of the claim. */
  readonly spec: PersistentVolumeClaimSpec;
  /** The metadata of the claim; empty where the object has none. */
  readonly metadata: ObjectMeta;
}

/** Metadata: of the object, or of what it makes others from. */
export interface MetadataPart extends Part {
  /** The metadata themselves. */
  readonly metadata: ObjectMeta;
  /** Whether these are of the object itself; a template's need no name. */
  readonly own: boolean;
}

/** The pods' part of an object; undefined for kinds without pods, and where the object lacks it. */
export function podOf(object: Manifest): PodPart | undefined {
  const template = podTemplateOf(object);
  if (template === undefined) return undefined;
  const containers: ContainerPart[] = [];
  const volumes = claimVolumes(object);
  const spec = object.kind === 'StatefulSet' ? asMade(template.spec, volumes) : template.spec;
  const pod = { ...template, spec, object, containers, claims: new Set(volumes.keys()) };
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] as const) {
    template.spec[list]?.forEach((item: Container | EphemeralContainer | null, index) => {
      // The server takes null in a list for an empty item.
      const container = item ?? ({} as Container);
      containers.push({ path: `${pod.path}/${list}/${index}`, object, container, role: roleOf(list, container), pod });
    });
  }
  return pod;
}

/** The volumes that the claims of a StatefulSet stand for, by name; none elsewhere. */
function claimVolumes(object: Manifest): Map<string, Volume> {
  if (object.kind !== 'StatefulSet') return new Map();
  const claims = (valueAt(object, ['spec', 'volumeClaimTemplates']) ?? []) as ({
    metadata?: ObjectMeta | null;
  } | null)[];
  const names = claims.map((claim) => claim?.metadata?.name ?? '');
  return new Map(names.map((name) => [name, { name, persistentVolumeClaim: { claimName: name } }]));
}

/** The pod that a StatefulSet makes: with a volume for each claim, and a name and domain that it gives itself. */
function asMade(template: PodSpec, claims: ReadonlyMap<string, Volume>): PodSpec {
  const own = (template.volumes ?? []).map((volume) => claims.get(volume?.name) ?? volume);
  const beside = [...claims.values()].filter((volume) => !own.includes(volume));
  const volumes = claims.size === 0 ? template.volumes : [...own, ...beside];
  return { ...template, hostname: undefined, subdomain: undefined, volumes };
}

/** The Job's part of a Job or CronJob. */
export function jobOf(object: Manifest): JobPart | undefined {
  const keys = JOBS[`${object.apiVersion} ${object.kind}`];
  const spec = keys && (valueAt(object, keys) as JobSpec | undefined);
  return spec && keys && { path: pointerOf(keys), object, spec };
}

/** Every claim that an object is or makes. */
export function claimsOf(object: Manifest, pod: PodPart | undefined): ClaimPart[] {
  const id = `${object.apiVersion} ${object.kind}`;
  const claims: ClaimPart[] = [];
  const add = (path: string, value: { spec?: PersistentVolumeClaimSpec; metadata?: ObjectMeta } | undefined) => {
    // Without a spec it is a claim that says nothing, which the server judges too.
    claims.push({ path: `${path}/spec`, object, spec: value?.spec ?? {}, metadata: value?.metadata ?? {} });
  };
  if (id === 'v1 PersistentVolumeClaim') add('', object);
  if (id === 'apps/v1 StatefulSet') {
    const templates = valueAt(object, ['spec', 'volumeClaimTemplates']) as object[] | undefined;
    templates?.forEach((template, index) => add(`/spec/volumeClaimTemplates/${index}`, template));
  }
  pod?.spec.volumes?.forEach((volume, index) => {
    const template = volume?.ephemeral?.volumeClaimTemplate;
    if (template) add(`${pod.path}/volumes/${index}/ephemeral/volumeClaimTemplate`, template);
  });
  return claims;
}

/** Whether metadata are those of the Jobs that a CronJob makes: the server looks at them only then. */
export function isJobTemplate({ path }: MetadataPart): boolean {
  return path === JOB_TEMPLATE;
}

const JOB_TEMPLATE = '/spec/jobTemplate/metadata';

/** All metadata in an object. */
export function metadataOf(object: Manifest, pod: PodPart | undefined): MetadataPart[] {
  const all: MetadataPart[] = [{ path: '/metadata', object, metadata: object.metadata, own: true }];
  if (pod && pod.metadataPath !== '/metadata') all.push({ ...pod, path: pod.metadataPath, own: false });
  const job = valueAt(object, ['spec', 'jobTemplate', 'metadata']) as ObjectMeta | undefined;
  if (object.kind === 'CronJob' && job) all.push({ path: JOB_TEMPLATE, object, metadata: job, own: false });
  pod?.spec.volumes?.forEach((volume, index) => {
    const metadata = volume?.ephemeral?.volumeClaimTemplate?.metadata ?? undefined;
    const path = `${pod.path}/volumes/${index}/ephemeral/volumeClaimTemplate/metadata`;
    if (metadata) all.push({ path, object, metadata, own: false });
  });
  return all;
}

const JOBS: Readonly<Record<string, readonly string[]>> = {
  'batch/v1 Job': ['spec'],
  'batch/v1 CronJob': ['spec', 'jobTemplate', 'spec'],
};

function roleOf(list: string, container: { restartPolicy?: string }): ContainerPart['role'] {
  if (list === 'containers') return 'main';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return container.restartPolicy === 'Always' ? 'sidecar' : 'init';
}
