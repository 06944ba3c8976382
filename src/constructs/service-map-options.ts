import { z } from 'zod';
import type { ClusterMetrics, NetworkMode } from '../core/cluster-context.js';
import type { PodSecurityLevel } from '../core/map-context.js';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { type Access, accessSchema } from '../rendering/access.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { limitsSchema, type LimitOptions } from '../rendering/limits.js';
import { type Permission, permissionsSchema } from '../rendering/permissions.js';
import { type PodSecurityOptions, podSecuritySchema } from '../rendering/pod-security.js';
import { type QuotaOptions, quotaSchema } from '../rendering/quota.js';
import { type WorkloadDefaults, workloadDefaultsSchema } from './defaults.js';
import { type Destination, destinationSchema } from '../rendering/destinations.js';
import { metricsSchema } from '../rendering/sources.js';

/** A namespace that somebody else makes. */
export interface ExistingNamespace {
  /** Its name. Policies then select only this map's pods. */
  existing: string;
}

/** Options of a {@link ServiceMap}. */
export interface ServiceMapOptions {
  /** The map's name: the label `app.kubernetes.io/instance` of all it makes. @default the construct's id */
  name?: string;
  /**
   * The Namespace: its name, or `{ existing: 'name' }` for one that somebody else makes, as `default` and `kube-system`,
   * which every cluster has.
   * @default a Namespace of the map's name
   */
  namespace?: string | ExistingNamespace;
  /**
   * What pods may do at most, as the namespace enforces it. What needs the host wants `'privileged'`: better a map of
   * its own than a loose one for all. An object says the audit and warn levels too, and whose version of them holds.
   * @default 'restricted'
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  podSecurity?: PodSecurityLevel | PodSecurityOptions;
  /**
   * Who may talk to whom. `'references'`: into pods only what a reference opens, out of them everything. `'strict'`:
   * out of them too only what a reference opens, and DNS. `'open'`: no policies.
   * @default what the cluster says, otherwise 'references'
   */
  network?: NetworkMode;
  /**
   * What all pods of a strict map reach besides what they refer to, e.g. `[{ cidr: '203.0.113.0/24', ports: [443] }]`.
   * @default nothing
   */
  egress?: Destination[];
  /**
   * Who collects metrics of its pods, and from which ports, by name: policies let them in. `false` for nobody.
   * @default what the cluster says
   */
  metrics?: ClusterMetrics | false;
  /** The most that all pods together may take: a ResourceQuota `quota`. @default none */
  quota?: QuotaOptions;
  /** More quotas by the names of their ResourceQuotas, mostly for a scope each: `{ batch: { pods: 5, scopes: ['Terminating'] } }`. @default none */
  quotas?: Record<string, QuotaOptions>;
  /** What containers get where they say nothing, and the bounds of containers, pods and claims: a LimitRange `limits`. @default none */
  limits?: LimitOptions;
  /** Who may see and change what is in the namespace: RoleBindings named `<subject>-<role>`. @default nobody beyond the cluster's own roles */
  access?: Access[];
  /**
   * Roles of the map's own for `access`, by name: `{ 'log-reader': [{ resources: ['pods/log'], verbs: ['get'] }] }`. Each
   * becomes a Role.
   * @default none
   */
  roles?: Record<string, Permission[]>;
  /** Secrets with which images are pulled, of every pod: `imagePullSecrets`. @default those that the cluster says */
  pullSecrets?: string[];
  /** Defaults for the map's workloads. @default those of cluster and environment */
  defaults?: WorkloadDefaults;
  /**
   * Run its pods on the nodes that the cluster sets apart for traffic from outside, and tolerate their taints: for a map
   * of ingress controllers. An error where the cluster has no `ingressNodes`.
   * @default false: on all nodes
   */
  ingressNodes?: boolean;
  /** Labels for every object of the map and its pods, e.g. `{ team: 'shop' }`. @default those of the cluster */
  labels?: Record<string, string>;
  /** Annotations of the Namespace. @default none */
  annotations?: Record<string, string>;
  /** Keep GitOps tools from deleting the Namespace with all that is in it. @default true */
  protect?: boolean;
}

const name = named(dns1123Label);

/** @internal Judges {@link ServiceMapOptions}. */
export const serviceMapSchema = strict({
  name: z.string().optional(),
  namespace: z.union([name, strict({ existing: name })]).optional(),
  podSecurity: podSecuritySchema.optional(),
  network: z.enum(['references', 'strict', 'open']).optional(),
  egress: z.array(destinationSchema).optional(),
  metrics: z.union([z.literal(false), metricsSchema]).optional(),
  quota: quotaSchema.optional(),
  quotas: z.record(named(dns1123Subdomain), quotaSchema).optional(),
  limits: limitsSchema.optional(),
  access: z.array(accessSchema).optional(),
  roles: z.record(z.string(), permissionsSchema).optional(),
  pullSecrets: z
    .array(named(dns1123Subdomain))
    .refine((names) => new Set(names).size === names.length, 'names a Secret twice\ndrop one of them')
    .optional(),
  defaults: workloadDefaultsSchema.optional(),
  ingressNodes: z.boolean().optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
  protect: z.boolean().optional(),
});
