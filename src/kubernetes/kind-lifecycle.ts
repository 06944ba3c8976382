import { builtInKind } from './kinds.js';
import { atLeast, type KubernetesVersion } from './versions.js';

/** An apiVersion that Kubernetes no longer serves: kinds, the first version without them, and what has them now. */
type Removal = readonly [apiVersion: string, kinds: string, without: string, instead?: string];

// What went before the oldest known version is here too: manifests that still say it are about.
const REMOVALS: readonly Removal[] = [
  ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', '1.16', 'apps/v1'],
  ['extensions/v1beta1', 'NetworkPolicy', '1.16', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'PodSecurityPolicy', '1.16'],
  ['extensions/v1beta1', 'Ingress', '1.22', 'networking.k8s.io/v1'],
  ['apps/v1beta1', 'ControllerRevision Deployment StatefulSet', '1.16', 'apps/v1'],
  ['apps/v1beta2', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', '1.16', 'apps/v1'],
  [
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    '1.22',
    'admissionregistration.k8s.io/v1',
  ],
  [
    'admissionregistration.k8s.io/v1beta1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    '1.34',
    'admissionregistration.k8s.io/v1',
  ],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', '1.22', 'apiextensions.k8s.io/v1'],
  ['apiregistration.k8s.io/v1beta1', 'APIService', '1.22', 'apiregistration.k8s.io/v1'],
  ['authentication.k8s.io/v1beta1', 'TokenReview', '1.22', 'authentication.k8s.io/v1'],
  [
    'authorization.k8s.io/v1beta1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
    '1.22',
    'authorization.k8s.io/v1',
  ],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', '1.25', 'autoscaling/v2'],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.26', 'autoscaling/v2'],
  ['batch/v2alpha1', 'CronJob', '1.21', 'batch/v1'],
  ['batch/v1beta1', 'CronJob', '1.25', 'batch/v1'],
  ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', '1.22', 'certificates.k8s.io/v1'],
  ['coordination.k8s.io/v1beta1', 'Lease', '1.22', 'coordination.k8s.io/v1'],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', '1.25', 'discovery.k8s.io/v1'],
  ['events.k8s.io/v1beta1', 'Event', '1.25', 'events.k8s.io/v1'],
  [
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'FlowSchema PriorityLevelConfiguration',
    '1.26',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'FlowSchema PriorityLevelConfiguration',
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema PriorityLevelConfiguration',
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
  ['networking.k8s.io/v1beta1', 'Ingress IngressClass', '1.22', 'networking.k8s.io/v1'],
  ['node.k8s.io/v1beta1', 'RuntimeClass', '1.25', 'node.k8s.io/v1'],
  ['policy/v1beta1', 'PodDisruptionBudget', '1.25', 'policy/v1'],
  ['policy/v1beta1', 'PodSecurityPolicy', '1.25'],
  [
    'rbac.authorization.k8s.io/v1alpha1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ],
  [
    'rbac.authorization.k8s.io/v1beta1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ],
  ['scheduling.k8s.io/v1alpha1', 'PriorityClass', '1.22', 'scheduling.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', '1.22', 'scheduling.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', '1.22', 'storage.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', '1.27', 'storage.k8s.io/v1'],
];

/** The kinds that still work while Kubernetes advises against them, each since when and what is to be used. */
const DEPRECATIONS: Readonly<Record<string, readonly [since: string, instead: string]>> = {
  'v1 ComponentStatus': ['1.19', 'the health endpoints of each component'],
  'v1 Endpoints': ['1.33', 'an EndpointSlice of discovery.k8s.io/v1'],
  'flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema': ['1.26', 'flowcontrol.apiserver.k8s.io/v1beta3'],
  'flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration': ['1.26', 'flowcontrol.apiserver.k8s.io/v1beta3'],
  'flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema': ['1.29', 'flowcontrol.apiserver.k8s.io/v1'],
  'flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration': ['1.29', 'flowcontrol.apiserver.k8s.io/v1'],
};

/** When a kind went, and what came instead. */
export interface RemovedKind {
  /** The first version of Kubernetes that lacks it, as in `1.22`. */
  readonly without: string;
  /** The apiVersion that has the kind now; undefined where none has. */
  readonly instead: string | undefined;
}

/** That a version of Kubernetes no longer serves a kind which earlier ones did; undefined where it serves it, or none did. */
export function removedKind(apiVersion: string, kind: string, version: KubernetesVersion): RemovedKind | undefined {
  const row = REMOVALS.find(([group, kinds]) => group === apiVersion && kinds.split(' ').includes(kind));
  if (!row) return undefined;
  const [, , without, instead] = row;
  if (minorOf(version) < minorOf(without)) return undefined;
  const served = instead !== undefined && isServed(instead, kind, version);
  return { without, instead: served ? instead : undefined };
}

/** Since when Kubernetes advises against a kind, and what is to be used instead; undefined where a version does not. */
export function deprecatedKind(
  apiVersion: string,
  kind: string,
  version: KubernetesVersion,
): { readonly since: string; readonly instead: string } | undefined {
  const [since, instead] = DEPRECATIONS[`${apiVersion} ${kind}`] ?? [];
  if (since === undefined || instead === undefined || minorOf(version) < minorOf(since)) return undefined;
  return { since, instead };
}

function isServed(apiVersion: string, kind: string, version: KubernetesVersion): boolean {
  const found = builtInKind(apiVersion, kind);
  return found !== undefined && atLeast(version, found.since) && (!found.until || atLeast(found.until, version));
}

const minorOf = (version: string): number => Number(version.slice('1.'.length));
