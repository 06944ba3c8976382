import { Construct } from 'constructs';
import { z } from 'zod';
import { clusterOf } from '../core/cluster-context.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { placeIn } from '../core/map-context.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin } from '../core/origin.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { reportName } from './checks/name-checks.js';

/** What every object of the whole cluster can say. */
export interface ClusterObjectOptions {
  /** The `metadata.name` of the object. @default the construct's id */
  name?: string;
  /** Labels of the object. @default those of the cluster */
  labels?: Record<string, string>;
  /** Annotations of the object. @default none */
  annotations?: Record<string, string>;
}

/** @internal The shape that judges {@link ClusterObjectOptions}. */
export const clusterObjectShape = {
  name: z.string().optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
};

/** What the class of such an object says of itself. */
interface ClusterObjectClass {
  readonly apiVersion: string;
  readonly kind: string;
  /** The class, whose frames are not the user's. */
  readonly hide: Function;
  readonly schema: z.ZodType;
}

/** What all objects of a whole cluster have in common; they stand in a Cluster, beside the maps. */
export abstract class ClusterObject<Options extends ClusterObjectOptions> extends Construct {
  /** `metadata.name` of the object. */
  readonly name: string;
  /** @internal Its options once they are judged. */
  protected readonly judged: Options;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    private readonly about: ClusterObjectClass,
    input: Options,
  ) {
    const place = placeIn(scope);
    super(place, nodeId(place, about.kind, id));
    const given: unknown = (input as Options | undefined)?.name;
    this.name = typeof given === 'string' ? given : idText(id);
    setOrigin(this, about.kind, this.name, about.hide);
    this.judged = parseOptions(this, about.schema, input ?? {}) as Options;
    reportName(
      this,
      objectNameProblem(about.apiVersion, about.kind, this.name),
      given === undefined ? ['#1'] : ['name'],
    );
  }

  /** @internal Adds the object. @param annotations before the user's */
  protected add(render: () => object, annotations: Record<string, string> = {}): void {
    const { apiVersion, kind } = this.about;
    new KubernetesObject(this, kind, {
      apiVersion,
      kind,
      name: this.name,
      labels: { [LABEL_MANAGED_BY]: 'servicemap', ...clusterOf(this).labels, ...this.judged.labels },
      annotations: { ...annotations, ...this.judged.annotations },
      render,
    });
  }
}
