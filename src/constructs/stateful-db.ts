import type { Construct } from 'constructs';
import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { type Mistake, reportAll } from '../core/mistakes.js';
import { named, strict } from '../core/options/strict.js';
import { EndpointReference } from '../core/references/endpoint.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { type Amount, amountSchema, int32 } from '../rendering/amounts.js';
import { type BudgetOptions, budgetSchema, renderBudget, renderSpread } from '../rendering/availability.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { servicePorts } from '../rendering/ports.js';
import { renderHeadlessService } from '../rendering/service.js';
import { claimOptionsOf, diskMounts, renderClaim, type Storage, storageSchema } from '../rendering/storage.js';
import { diskMistakes } from './checks/claim-checks.js';
import { type PodReference, podReference } from './network/pod-reference.js';
import { budgetMistakes } from './checks/budget-checks.js';
import { readinessMistakes } from './checks/readiness-checks.js';
import { updateMistakes } from './checks/update-checks.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type ServedOptions, servedShape, type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = [
  'StatefulSet',
  'Service',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'NetworkPolicy',
  'PodDisruptionBudget',
] as const;

/** What happens to claims that no pod needs any more. */
export interface RetentionOptions {
  /** When the StatefulDB itself is deleted. @default 'Retain' */
  whenDeleted?: 'Retain' | 'Delete';
  /** When it is scaled down, to the claims of the pods that go. @default 'Retain' */
  whenScaled?: 'Retain' | 'Delete';
}

/**
 * The headless Service that gives each pod a host of its own.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export interface GoverningService {
  /**
   * Its `metadata.name`: `serviceName` of the StatefulSet, and a part of each pod's host. It can't be changed later.
   * Where it is the workload's own name, the workload can have no other Service of that name: `service: false`.
   * @default `<name>-headless`
   */
  name?: string;
  /** Labels of that Service besides those of the workload. @default none */
  labels?: Record<string, string>;
  /** Annotations of that Service, e.g. for what scrapes each pod. @default none */
  annotations?: Record<string, string>;
}

/** Options of a {@link StatefulDB}. */
export interface StatefulDBOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, ServedOptions {
  /** The disk of each pod; several by name. Each pod has claims of its own, which outlive it. */
  storage: Storage;
  /** The headless Service that gives each pod a host of its own. @default `<name>-headless` */
  governing?: GoverningService;
  /** How many pods run, named `<name>-0`, `<name>-1` … @default 1 */
  replicas?: number;
  /**
   * The number that the names of pods start with: `ordinals.start`, to move pods one by one from one cluster to
   * another.
   * @default 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal
   */
  startOrdinal?: number;
  /**
   * Whether pods start one after the other (`'OrderedReady'`) or at once (`'Parallel'`): `podManagementPolicy`.
   * It can't be changed later.
   * @default 'OrderedReady', as in Kubernetes
   */
  ordering?: 'OrderedReady' | 'Parallel';
  /** Only pods with this number or a higher one get a new version: `updateStrategy.rollingUpdate.partition`. @default 0: all */
  partition?: number;
  /**
   * Pods that may be missing from the number wanted during a rollout, 1 or more:
   * `updateStrategy.rollingUpdate.maxUnavailable`. Needs the feature gate `MaxUnavailableStatefulSet`.
   * @default one at a time
   */
  unavailable?: Amount;
  /**
   * How a new version comes in: pod by pod from the highest number down, or as somebody deletes the pods:
   * `updateStrategy.type`.
   * @default 'RollingUpdate', as in Kubernetes
   */
  updateStrategy?: 'RollingUpdate' | 'OnDelete';
  /** Seconds that a new pod must be ready for before it counts as available: `minReadySeconds`. @default 0, as in Kubernetes */
  minReadySeconds?: number;
  /** Old versions kept for a rollback: `revisionHistoryLimit`. @default 10, as in Kubernetes */
  revisionHistoryLimit?: number;
  /**
   * What happens to the claims when the StatefulDB is deleted or scaled down: `persistentVolumeClaimRetentionPolicy`.
   * @default 'Retain' for both: data is never deleted by a change of the manifests
   */
  retention?: RetentionOptions;
  /**
   * How many pods drains and upgrades of nodes may take away at a time; `false` for no budget.
   * @default one at a time, where there are two or more
   */
  budget?: false | BudgetOptions;
}

const retain = z.enum(['Retain', 'Delete']).optional();

/** @internal Judges {@link StatefulDBOptions}. */
export const statefulDBSchema = strict({
  ...workloadShape,
  ...servedShape,
  patches: patchesOf(KINDS).optional(),
  storage: storageSchema,
  governing: strict({
    name: named((name) => objectNameProblem('v1', 'Service', name)).optional(),
    labels: labelsSchema.optional(),
    annotations: annotationsSchema.optional(),
  }).optional(),
  replicas: int32.optional(),
  startOrdinal: int32.optional(),
  ordering: z.enum(['OrderedReady', 'Parallel']).optional(),
  partition: int32.optional(),
  unavailable: amountSchema.optional(),
  updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).optional(),
  minReadySeconds: int32.optional(),
  revisionHistoryLimit: int32.optional(),
  retention: strict({ whenDeleted: retain, whenScaled: retain }).optional(),
  budget: z.union([z.literal(false), budgetSchema]).optional(),
});

/**
 * A database or another program with state of its own: its pods have fixed names and disks. Becomes a StatefulSet, the
 * headless Service `<name>-headless` that names its pods, and a Service `<name>` for clients where it has ports.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulDB<P extends string = never> extends Workload<P> {
  constructor(scope: Construct, id: string, options: StatefulDBOptions<P, StatefulDB<P>>) {
    super(
      scope,
      id,
      {
        kind: 'StatefulDB',
        hide: StatefulDB,
        schema: statefulDBSchema,
        service: true,
        ends: false,
        object: ['apps/v1', 'StatefulSet'],
      },
      options,
    );
    const judged = this.judged as StatefulDBOptions;
    // What storage is cannot be known where it was left out as faulty.
    const disks = judged.storage === undefined ? [] : diskMistakes(judged.storage, this.judged, this.name, this.map);
    const { replicas = 1 } = judged;
    const several = replicas > 1;
    reportAll(this, [
      ...disks,
      ...updateMistakes(judged, this.map.cluster),
      ...budgetMistakes(judged.budget, replicas, this.map.cluster),
      ...(several && this.serves ? readinessMistakes(judged) : []),
    ]);
    const taken = this.governing === this.name && judged.service !== false && this.endpoint.ports.size > 0;
    if (taken) reportAll(this, [governingIsTaken(this.name)]);
    else this.addGoverning(judged);
    this.add('apps/v1', 'StatefulSet', () => ({ spec: this.renderSpec(judged, several) }), {
      annotations: judged.annotations,
      template: true,
    });
    if (judged.budget ?? (several && !this.map.cluster.singleNode)) {
      this.add('policy/v1', 'PodDisruptionBudget', () => ({ spec: renderBudget(this.selector, judged.budget || {}) }), {
        because: judged.budget === undefined ? 'budget' : { option: 'budget' },
      });
    }
  }

  /** The hosts of all its pods, separated by commas; used in its own env it opens the path among them. */
  get peers(): EndpointReference {
    return new EndpointReference(this.endpoint, 'peers');
  }

  /**
   * One of its pods, by its number: `CASSANDRA_SEEDS: self.pod(0).host`. Callers reach it also before it is ready.
   * @param ordinal its number, from 0
   */
  pod(ordinal: number): PodReference<P> {
    return podReference<P>(this.endpoint, this.name, ordinal);
  }

  /** @internal */
  protected override podHosts(): string[] {
    const { replicas = 1, startOrdinal = 0 } = this.judged as StatefulDBOptions;
    return Array.from({ length: replicas }, (_, index) => `${this.name}-${startOrdinal + index}.${this.governing}`);
  }

  private get governing(): string {
    return (this.judged as StatefulDBOptions).governing?.name ?? `${this.name}-headless`;
  }

  private addGoverning(judged: StatefulDBOptions): void {
    this.add('v1', 'Service', () => ({ spec: this.renderGoverning(judged) }), {
      id: 'HeadlessService',
      because: 'governing',
      name: this.governing,
      labels: judged.governing?.labels,
      annotations: judged.governing?.annotations,
    });
  }

  private renderGoverning({ ports = {}, service }: StatefulDBOptions) {
    // Its pods have addresses of the families that their Service has.
    const { ipFamilyPolicy, ipFamilies } = typeof service === 'object' ? service : {};
    return renderHeadlessService(this.selector, servicePorts(ports), { ipFamilyPolicy, ipFamilies });
  }

  private renderSpec(options: StatefulDBOptions, several: boolean) {
    const claims = claimOptionsOf(options.storage);
    return {
      serviceName: this.governing,
      replicas: options.replicas ?? byDefault('replicas', 1),
      ordinals: options.startOrdinal === undefined ? undefined : { start: options.startOrdinal },
      minReadySeconds: options.minReadySeconds,
      revisionHistoryLimit: options.revisionHistoryLimit,
      podManagementPolicy: options.ordering ?? byDefault('ordering', 'OrderedReady'),
      updateStrategy: renderUpdates(options),
      persistentVolumeClaimRetentionPolicy: {
        whenDeleted: options.retention?.whenDeleted ?? byDefault('retention', 'Retain'),
        whenScaled: options.retention?.whenScaled ?? byDefault('retention', 'Retain'),
      },
      selector: { matchLabels: this.selector },
      template: this.podTemplate({
        disks: diskMounts(options.storage),
        drains: this.serves && several,
        spread: several ? renderSpread(this.selector, this.map.cluster) : undefined,
      }),
      volumeClaimTemplates: claims.map((claim) => renderClaim(claim, this.selector, this.map.cluster.storageClass)),
    };
  }
}

function governingIsTaken(name: string): Mistake {
  return {
    ruleId: 'service/governing',
    message: `the Service "${name}" is the one for clients, so the one that names the pods can't be called so too`,
    help: `say service: false, so that this is its only one, or another name, e.g. governing: { name: '${name}-headless' }`,
    option: ['governing', 'name'],
  };
}

function renderUpdates({ updateStrategy = 'RollingUpdate', partition, unavailable }: StatefulDBOptions) {
  const said = partition !== undefined || unavailable !== undefined;
  return { type: updateStrategy, rollingUpdate: said ? { partition, maxUnavailable: unavailable } : undefined };
}
