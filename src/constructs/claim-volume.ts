import { Construct } from 'constructs';
import { z } from 'zod';
import type { Because } from '../core/explaining/object-reasons.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import type { OptionPath } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin, subjectOf } from '../core/origin.js';
import { ClaimReference } from '../core/references/claim.js';
import type { Claim } from '../core/references/volume.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { type AccessMode, accessModesOf } from '../rendering/claims.js';
import { annotationsSchema, labelsIn, labelsSchema } from '../rendering/labels.js';
import { PROTECTED } from '../rendering/protection.js';
import type { Mountable } from '../rendering/volumes/mount.js';
import { reportName } from './checks/name-checks.js';

/** What every volume of a map can say of its claim, besides what it asks for. */
export interface ClaimVolumeOptions {
  /** `metadata.name` of the PersistentVolumeClaim. @default the construct's id, behind the prefixes of its Components */
  name?: string;
  /**
   * Whether pods get a file system (`'Filesystem'`, in `mounts`) or the device itself (`'Block'`, in `devices`).
   * @default 'Filesystem', as in Kubernetes
   */
  volumeMode?: 'Filesystem' | 'Block';
  /** Labels of the objects. @default those of the map */
  labels?: Record<string, string>;
  /** Annotations of the claim. @default none */
  annotations?: Record<string, string>;
  /** Keep GitOps tools from deleting it, with its data, when it leaves git. @default true */
  protect?: boolean;
}

/** @internal The shape that judges {@link ClaimVolumeOptions}. */
export const claimVolumeShape = {
  name: z.string().optional(),
  volumeMode: z.enum(['Filesystem', 'Block']).optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
  protect: z.boolean().optional(),
};

/** What a volume's class says of itself. */
interface ClaimVolumeClass<Options> {
  readonly kind: string;
  /** The class, whose frames are not the user's. */
  readonly hide: Function;
  readonly schema: z.ZodType;
  /** The access modes of these options. */
  readonly accessModes: (options: Options) => AccessMode | readonly AccessMode[];
}

/** What all volumes of a map have in common: a claim that pods mount. */
export abstract class ClaimVolume<Options extends ClaimVolumeOptions> extends Construct implements Mountable {
  /** `metadata.name` of the PersistentVolumeClaim. */
  readonly name: string;
  /** The reference that is mounted; the volume itself may be written in its place. */
  readonly mount: ClaimReference;
  /** @internal The map that it stands in. */
  protected readonly map: MapContext;
  /** @internal Its options once they are judged. */
  protected readonly judged: Options;
  /** @internal The access modes of the claim. */
  protected readonly accessModes: readonly AccessMode[];

  /** @internal */
  protected constructor(scope: Construct, id: string, about: ClaimVolumeClass<Options>, input: Options) {
    const place = placeIn(scope);
    super(place, nodeId(place, about.kind, id));
    this.map = mapOf(this);
    const given: unknown = (input as Options | undefined)?.name;
    this.name = nameIn(place, id, given);
    setOrigin(this, about.kind, `${this.map.name}/${this.name}`, about.hide);
    this.judged = parseOptions(this, about.schema, input ?? {}) as Options;
    reportName(this, objectNameProblem('v1', 'PersistentVolumeClaim', this.name), this.named);
    this.accessModes = accessModesOf(about.accessModes(this.judged));
    this.mount = new ClaimReference(this.claim());
  }

  /** @internal Where its name is written. */
  protected get named(): OptionPath {
    return this.judged.name === undefined ? ['#1'] : ['name'];
  }

  /** @internal The labels of its objects. */
  protected get labels(): Record<string, string> {
    return labelsIn(this.map, this.judged.labels);
  }

  /** @internal What keeps it, unless its options say otherwise. */
  protected get protection(): Readonly<Record<string, string>> {
    return this.judged.protect === false ? {} : PROTECTED;
  }

  /** @internal */
  protected addClaim(spec: () => object, because?: Because): void {
    new KubernetesObject(this, 'PersistentVolumeClaim', {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      name: this.name,
      namespace: this.map.namespace,
      labels: this.labels,
      annotations: { ...this.protection, ...this.judged.annotations },
      because,
      filledIn: this.judged.protect === undefined ? ['protection'] : [],
      render: () => ({ spec: spec() }),
    });
  }

  private claim(): Claim {
    const { accessModes } = this;
    return {
      name: this.name,
      title: subjectOf(this),
      map: this.map,
      volumeMode: this.judged.volumeMode ?? 'Filesystem',
      single: !accessModes.some((mode) => mode.endsWith('Many')),
      readOnly: accessModes.every((mode) => mode === 'ReadOnlyMany'),
      users: new Set(),
    };
  }
}
