import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Subdomain } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from './labels.js';

/**
 * A ServiceAccount that is made for a workload. Its `secrets`, with tokens that never end, are deprecated and not made.
 * @see https://kubernetes.io/docs/concepts/security/service-accounts/
 */
export interface ServiceAccountOptions {
  /** Its name: `metadata.name`. @default the workload's name */
  name?: string;
  /** Labels of the ServiceAccount. @default those of the workload */
  labels?: Record<string, string>;
  /**
   * Annotations of it, e.g. the cloud's role of these pods: `{ 'eks.amazonaws.com/role-arn': 'arn:…' }`.
   * @default none
   */
  annotations?: Record<string, string>;
  /** Secrets with which images of pods that use it are pulled: `imagePullSecrets`. @default none */
  imagePullSecrets?: string[];
  /**
   * Mount its token, with which a process speaks to the API server: `automountServiceAccountToken` of it and of the pods.
   * @default whether the workload has permissions
   */
  automount?: boolean;
}

/** @internal Judges {@link ServiceAccountOptions}. */
export const serviceAccountSchema = strict({
  name: named(dns1123Subdomain).optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
  imagePullSecrets: z.array(named(dns1123Subdomain)).optional(),
  automount: z.boolean().optional(),
});

/** The identity of a workload's pods. */
export interface Identity {
  /** The ServiceAccount that they run as; none: the namespace's `default`. */
  readonly name: string | undefined;
  /** The one that is made for them. */
  readonly made: ServiceAccountOptions | undefined;
  /** Whether its token is mounted. */
  readonly automount: boolean;
}

/** Who the pods of a workload are towards the API server. */
export function identityOf(
  workload: string,
  account: boolean | string | ServiceAccountOptions | undefined,
  hasPermissions: boolean,
): Identity {
  if (typeof account === 'string') return { name: account, made: undefined, automount: hasPermissions };
  if (account === undefined || typeof account === 'boolean') {
    return account === true || hasPermissions
      ? { name: workload, made: {}, automount: hasPermissions }
      : { name: undefined, made: undefined, automount: false };
  }
  return { name: account.name ?? workload, made: account, automount: account.automount ?? hasPermissions };
}

/** A ServiceAccount without its metadata. Pods say themselves whether they mount the token: what else uses it does not. */
export function renderServiceAccount({ imagePullSecrets, automount }: ServiceAccountOptions) {
  return {
    automountServiceAccountToken: automount ?? false,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
  };
}
