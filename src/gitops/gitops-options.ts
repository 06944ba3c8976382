import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { type ArgoCdOptions, argoCdSchema } from './argo-cd-options.js';
import { type FluxOptions, fluxSchema, type FluxSource, fluxSourceSchema } from './flux-options.js';
import { argoCdUrlProblem, fluxUrlProblem, folderProblem, refProblem } from './repository.js';

/** What every GitOps can say. */
export interface DeliveryOptions {
  /** The branch that the manifests are on. Not beside `tag`. @default 'main' */
  branch?: string;
  /** The tag that the manifests are at, e.g. `'v1.4.0'`. Not beside `branch`. @default none; of an OCI artifact 'latest' */
  tag?: string;
  /**
   * Where the output folder of synth lies in the repository, e.g. `'dist'`, or `'.'` in a repository, or an OCI artifact,
   * that holds the manifests alone.
   * @default 'dist'
   */
  folder?: string;
  /** The clusters, as `'<environment>/<cluster>'`, or `'<environment>'` for all of it. @default all clusters of the App */
  clusters?: string[];
  /** Whether objects that left git are deleted, but for those that are protected. @default true */
  prune?: boolean;
  /**
   * What becomes of all objects of a namespace when its folder is no longer there: they stay until somebody deletes them,
   * or go, but for the protected ones.
   * @default 'keep'
   */
  whenRemoved?: 'keep' | 'delete';
  /** Labels of the Applications or Kustomizations. @default those of the cluster that the controller runs in */
  labels?: Record<string, string>;
  /** Annotations of the Applications or Kustomizations, e.g. for notifications. @default none */
  annotations?: Record<string, string>;
}

/** Delivery by Argo CD. */
export interface ArgoCdDelivery extends DeliveryOptions {
  /** Address of the git repository that the manifests are in, as Argo CD knows it: `repoURL`. */
  repository: string;
  /** What Argo CD is told; `{}` for nothing in particular. */
  argoCd: ArgoCdOptions;
}

/** Delivery by Flux. */
export interface FluxDelivery extends DeliveryOptions {
  /**
   * Address of the git repository that the manifests are in, or of an artifact (`oci://…`): becomes a GitRepository or
   * an OCIRepository. Or a source that Flux has already, `{ name: 'flux-system' }`.
   */
  repository: string | FluxSource;
  /** What Flux is told; `{}` for nothing in particular. */
  flux: FluxOptions;
}

/** Options of a {@link GitOps}; `argoCd` or `flux` says which controller it is for. */
export type GitOpsOptions = ArgoCdDelivery | FluxDelivery;

/** Whether Argo CD delivers; where mistakes left neither, nobody does. */
export const isArgoCd = (options: GitOpsOptions): options is ArgoCdDelivery =>
  (options as Partial<ArgoCdDelivery>).argoCd !== undefined;

/** The controller that delivers, as people call it. */
export const controllerOf = (options: GitOpsOptions): string => (isArgoCd(options) ? 'Argo CD' : 'Flux');

const shape = {
  branch: named(refProblem).optional(),
  tag: named(refProblem).optional(),
  folder: named(folderProblem).optional(),
  clusters: z.array(z.string()).min(1, 'names no cluster\nname one, or drop it for all of them').optional(),
  prune: z.boolean().optional(),
  whenRemoved: z.enum(['keep', 'delete']).optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
};

/** @internal Judges {@link GitOpsOptions}. */
export const gitOpsSchema = z.union([
  strict({ repository: named(argoCdUrlProblem), argoCd: argoCdSchema, ...shape }),
  strict({ repository: z.union([named(fluxUrlProblem), fluxSourceSchema]), flux: fluxSchema, ...shape }),
]);
