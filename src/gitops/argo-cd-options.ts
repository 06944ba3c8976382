import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { isSlipOf } from '../findings/did-you-mean.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import type { KubernetesVersion } from '../kubernetes/versions.js';
import { deviceProblem } from '../manifests/file-names.js';
import { kubernetesVersion } from '../rendering/kubernetes-version.js';

/** A cluster that the App does not describe, in which the controller runs. */
export interface OutsideCluster {
  /** `<environment>/<cluster>`, e.g. `'management/main'`: the folders that its objects are written to. */
  name: string;
  /** Its version, e.g. `'1.34'`: by it the objects are judged. @default '1.34' */
  kubernetes?: KubernetesVersion;
}

/** A cluster by the name that Argo CD knows it by. */
export interface NamedDestination {
  /** Its name, as `argocd cluster list` shows it: `spec.destination.name`. */
  name: string;
}

/** A cluster by the address of its API server. */
export interface ServerDestination {
  /** The address, e.g. `'https://10.0.0.10:6443'`: `spec.destination.server`. */
  server: string;
}

/** What Argo CD is told, and where it runs. @see https://argo-cd.readthedocs.io */
export interface ArgoCdOptions {
  /**
   * The cluster that Argo CD runs in, where one serves all: `'<environment>/<cluster>'` of this App, or one that it does
   * not describe.
   * @default each cluster has an Argo CD of its own
   */
  cluster?: string | OutsideCluster;
  /** The namespace that it runs in, and its objects with it. @default 'argocd' */
  namespace?: string;
  /** The AppProject of all Applications, which must exist: `spec.project`. @default 'default' */
  project?: string;
  /**
   * What Argo CD calls each cluster that it does not run in, by `'<environment>/<cluster>'`: `{ 'prod/busan': { name: 'busan' } }`.
   * A cluster that is missing is an error, but for the one that it runs in.
   * @default none: it serves the cluster that it runs in, as `https://kubernetes.default.svc`
   */
  destinations?: Record<string, NamedDestination | ServerDestination>;
  /** Whether it applies by itself what changed in git, rather than when somebody says so: `syncPolicy.automated`. @default true */
  automated?: boolean;
  /** Whether it also takes back what somebody changed in the cluster: `syncPolicy.automated.selfHeal`. @default true */
  selfHeal?: boolean;
  /**
   * More `syncPolicy.syncOptions`, e.g. `['ServerSideApply=true']`. `ApplyOutOfSyncOnly=true` is always there.
   * @default none
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
   */
  syncOptions?: string[];
  /**
   * The kinds that it leaves out, as `resource.exclusions` of its ConfigMap `argocd-cm` says: `'<Kind>.<group>'`, or
   * `'<Kind>'` of the core group. An object of such a kind would never be applied, and so is an error.
   * @default those that Argo CD 3 leaves out where nobody says more, among them EndpointSlices
   */
  excludedKinds?: string[];
}

const TWO_NAMES = /^([^/]+)\/([^/]+)$/;

const placeProblem = (name: string): string | undefined => {
  const [, environment, cluster] = TWO_NAMES.exec(name) ?? [];
  if ([environment, cluster].some((part) => part === undefined || dns1123Label(part) !== undefined))
    return "must be an environment and a cluster\nwrite it like 'management/main'";
  return deviceProblem(environment ?? '') ?? deviceProblem(cluster ?? '');
};

const serverProblem = (server: string): string | undefined =>
  /^https?:\/\/[^\s/]+(?:\/\S*)?$/.test(server)
    ? undefined
    : "must be the address of an API server\nwrite it like 'https://10.0.0.10:6443'";

// https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
const SYNC_OPTIONS = [
  'ClientSideApplyMigration',
  'CreateNamespace',
  'Delete',
  'FailOnSharedResource',
  'Force',
  'Prune',
  'PruneLast',
  'PrunePropagationPolicy',
  'Replace',
  'RespectIgnoreDifferences',
  'ServerSideApply',
  'SkipDryRunOnMissingResource',
  'Validate',
];

const isMeant = (name: string, known: string) => isSlipOf(name, known) || name.toLowerCase() === known.toLowerCase();

const syncOptionProblem = (option: string): string | undefined => {
  if (option.startsWith('ApplyOutOfSyncOnly='))
    return 'is always ApplyOutOfSyncOnly=true, so that what did not change is left alone\ndrop it';
  if (!/^[A-Za-z]+=\S+$/.test(option)) return "must be an option and its value\nwrite it like 'ServerSideApply=true'";
  const [name = '', value] = option.split('=');
  // Of others, a newer Argo CD may know more.
  const meant = SYNC_OPTIONS.includes(name) ? undefined : SYNC_OPTIONS.find((known) => isMeant(name, known));
  return meant && `is no option of Argo CD\ndid you mean '${meant}=${value}'?`;
};

const kindProblem = (kind: string): string | undefined =>
  /^[A-Z][A-Za-z0-9]*(?:\.[a-z0-9.-]+)?$/.test(kind)
    ? undefined
    : "must be a kind with its group\nwrite it like 'EndpointSlice.discovery.k8s.io'";

const objectName = named(dns1123Subdomain);

/** @internal Judges {@link ArgoCdOptions}. */
export const argoCdSchema = strict({
  cluster: z
    .union([z.string(), strict({ name: named(placeProblem), kubernetes: kubernetesVersion.optional() })])
    .optional(),
  namespace: named(dns1123Label).optional(),
  project: objectName.optional(),
  destinations: z
    .record(z.string(), z.union([strict({ name: z.string().min(1) }), strict({ server: named(serverProblem) })]))
    .optional(),
  automated: z.boolean().optional(),
  selfHeal: z.boolean().optional(),
  syncOptions: z.array(named(syncOptionProblem)).optional(),
  excludedKinds: z.array(named(kindProblem)).optional(),
});
