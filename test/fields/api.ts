import { readFileSync } from 'node:fs';
import { readDocuments, type Schema } from '../../scripts/kubernetes/documents.js';
import { sharedPath } from '../shared-folder.js';
import { NO_ROWS, ON_THEIR_OWN } from './no-rows.js';
import { type Fields, fieldsOf } from './rows.js';

/** Every kind that we emit, by its schema's name. */
export const KINDS = [
  'io.k8s.api.core.v1.Namespace',
  'io.k8s.api.core.v1.ResourceQuota',
  'io.k8s.api.core.v1.LimitRange',
  'io.k8s.api.rbac.v1.Role',
  'io.k8s.api.rbac.v1.RoleBinding',
  'io.k8s.api.core.v1.ServiceAccount',
  'io.k8s.api.networking.v1.NetworkPolicy',
  'io.k8s.api.core.v1.ConfigMap',
  'io.k8s.api.core.v1.Secret',
  'io.k8s.api.apps.v1.Deployment',
  'io.k8s.api.apps.v1.StatefulSet',
  'io.k8s.api.apps.v1.DaemonSet',
  'io.k8s.api.batch.v1.Job',
  'io.k8s.api.batch.v1.CronJob',
  'io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler',
  'io.k8s.api.policy.v1.PodDisruptionBudget',
  'io.k8s.api.core.v1.Service',
  'io.k8s.api.discovery.v1.EndpointSlice',
  'io.k8s.api.networking.v1.Ingress',
  'io.k8s.api.networking.v1.IngressClass',
  'gateway.networking.v1.HTTPRoute',
  'io.k8s.api.core.v1.PersistentVolume',
  'io.k8s.api.core.v1.PersistentVolumeClaim',
  'io.k8s.api.storage.v1.StorageClass',
  'io.k8s.api.scheduling.v1.PriorityClass',
];

/** The schemas of HTTPRoute, as its CustomResourceDefinition has them: its Go module is not there for every test. */
export function routeSchemas(): Record<string, Schema> {
  const text = readFileSync(new URL('./http-route.json', import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, Schema>;
}

/** All fields of the newest version's kinds, and of HTTPRoute. Needs ../shared. */
export function allFields(): Fields {
  const newest = readDocuments(sharedPath('openapi')).at(-1);
  return fieldsOf(
    { schemas: { ...newest?.schemas, ...routeSchemas() } },
    { kinds: KINDS, left: NO_ROWS, alone: ON_THEIR_OWN },
  );
}
