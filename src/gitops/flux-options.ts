import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { seconds } from '../kubernetes/duration.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';

/** A source that Flux has already, such as the one that `flux bootstrap` makes. */
export interface FluxSource {
  /** Its kind: `sourceRef.kind`. @default 'GitRepository' */
  kind?: 'GitRepository' | 'OCIRepository' | 'Bucket' | 'ExternalArtifact';
  /** Its name: `sourceRef.name`, e.g. `'flux-system'`. */
  name: string;
  /** Its namespace: `sourceRef.namespace`. @default that of the Kustomizations */
  namespace?: string;
}

/** What Flux is told; it runs in each cluster itself. @see https://fluxcd.io/flux/components/kustomize/kustomizations/ */
export interface FluxOptions {
  /** The namespace that it runs in, and its objects with it. @default 'flux-system' */
  namespace?: string;
  /**
   * The Secret in that namespace with the login to the repository: `spec.secretRef` of the source. For a source that
   * exists, it is that one's own affair, and naming it here is an error.
   * @default none: anybody may read the repository, which is by https then
   */
  secret?: string;
  /** How often it looks for something new: `spec.interval` of the source, e.g. `'30s'`. @default '1m' */
  pollInterval?: string;
  /** How often it takes back what somebody changed in the cluster: `spec.interval` of each Kustomization. @default '10m' */
  interval?: string;
  /** How long after a failure it tries again: `spec.retryInterval`. @default '2m' */
  retryInterval?: string;
  /** How long applying, and waiting where it waits, may take: `spec.timeout`. @default '5m' */
  timeout?: string;
  /**
   * Whether a namespace counts as ready only when all in it runs, Tasks to their end: `spec.wait`. Each that does not
   * run then keeps one of few workers busy, up to `timeout` at a time. Cluster-wide objects are always waited for.
   * @default false: when it is applied
   */
  wait?: boolean;
  /** Kustomizations in the same namespace that must be ready before ours, e.g. `['infrastructure']`: `spec.dependsOn`. @default none */
  dependsOn?: string[];
  /** The service account in that namespace as which it applies: `spec.serviceAccountName`. @default the controller's own */
  serviceAccount?: string;
}

const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;

const durationProblem = (text: string): string | undefined =>
  DURATION.test(text) && seconds(text) > 0
    ? undefined
    : "must be a time of more than nothing, in h, m, s or ms\nwrite it like '10m' or '1h30m'";

const objectName = named(dns1123Subdomain);
const duration = named(durationProblem);

/** @internal Judges {@link FluxSource}. */
export const fluxSourceSchema = strict({
  kind: z.enum(['GitRepository', 'OCIRepository', 'Bucket', 'ExternalArtifact']).optional(),
  name: objectName,
  namespace: named(dns1123Label).optional(),
});

/** @internal Judges {@link FluxOptions}. */
export const fluxSchema = strict({
  namespace: named(dns1123Label).optional(),
  secret: objectName.optional(),
  pollInterval: duration.optional(),
  interval: duration.optional(),
  retryInterval: duration.optional(),
  timeout: duration.optional(),
  wait: z.boolean().optional(),
  dependsOn: z.array(objectName).optional(),
  serviceAccount: objectName.optional(),
});
