import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { quantity } from './resources.js';

/** The most that all pods of a namespace may take together. @see https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
export interface QuotaOptions {
  /** CPU that pods may request, e.g. `'16'`: `requests.cpu`. Every pod must then request some. @default no limit */
  cpu?: string;
  /** Memory that pods may request, e.g. `'32Gi'`: `requests.memory`. Every pod must then request some. @default no limit */
  memory?: string;
  /** How many pods there may be: `pods`. @default no limit */
  pods?: number;
  /** Disk that claims may request, e.g. `'200Gi'`: `requests.storage`. @default no limit */
  storage?: string;
}

/** @internal Judges {@link QuotaOptions}. */
export const quotaSchema = strict({
  cpu: quantity.optional(),
  memory: quantity.optional(),
  pods: z.int().min(0).optional(),
  storage: quantity.optional(),
});

/** The spec of a ResourceQuota. */
export function renderQuota({ cpu, memory, pods, storage }: QuotaOptions) {
  return {
    hard: {
      'requests.cpu': cpu,
      'requests.memory': memory,
      pods: pods === undefined ? undefined : String(pods),
      'requests.storage': storage,
    },
  };
}

/** An amount of CPU and of memory. */
export interface CpuAndMemory {
  /** An amount of CPU, e.g. `'100m'`. @default not said */
  cpu?: string;
  /** An amount of memory, e.g. `'128Mi'`. @default not said */
  memory?: string;
}

/** What containers of a namespace get where they say nothing, and the bounds of what they may say. @see https://kubernetes.io/docs/concepts/policy/limit-range/ */
export interface LimitOptions {
  /** Request of a container that names none: `defaultRequest`. @default none */
  defaultRequest?: CpuAndMemory;
  /** Limit of a container that names none: `default`. @default none */
  default?: CpuAndMemory;
  /** The most that a container may ask for: `max`. @default no bound */
  max?: CpuAndMemory;
  /** The least that a container must ask for: `min`. @default no bound */
  min?: CpuAndMemory;
}

const amounts = strict({ cpu: quantity.optional(), memory: quantity.optional() }).optional();

/** @internal Judges {@link LimitOptions}. */
export const limitsSchema = strict({ defaultRequest: amounts, default: amounts, max: amounts, min: amounts });

/** The spec of a LimitRange. */
export function renderLimits(options: LimitOptions) {
  return { limits: [{ type: 'Container', ...options }] };
}

/** The roles that Kubernetes brings for a namespace. */
export type AccessRole = 'view' | 'edit' | 'admin';

/** A group, user or service account with a role in the namespace. */
export type Access =
  | {
      /** A group of users, as the cluster's sign-in names it. */
      group: string;
      /** What they may do: read (`view`), change workloads and configuration (`edit`), or manage access too (`admin`). */
      role: AccessRole;
      /** What the RoleBinding is called, before its role: for two subjects of one name, or names such as `/shop/devs`. @default the subject's name */
      name?: string;
    }
  | {
      /** A user, as the cluster's sign-in names it. */
      user: string;
      /** What they may do: read (`view`), change workloads and configuration (`edit`), or manage access too (`admin`). */
      role: AccessRole;
      /** What the RoleBinding is called, before its role: for two subjects of one name, or names such as `/shop/devs`. @default the subject's name */
      name?: string;
    }
  | {
      /** A ServiceAccount of this namespace, or of `namespace`. */
      serviceAccount: string;
      /** The ServiceAccount's namespace. @default the map's */
      namespace?: string;
      /** What it may do: read (`view`), change workloads and configuration (`edit`), or manage access too (`admin`). */
      role: AccessRole;
      /** What the RoleBinding is called, before its role: for two subjects of one name, or names such as `/shop/devs`. @default the subject's name */
      name?: string;
    };

const RBAC = 'rbac.authorization.k8s.io';

/** What is wrong with the name of a RoleBinding. */
export function bindingNameProblem(name: string): string | undefined {
  return objectNameProblem(`${RBAC}/v1`, 'RoleBinding', name);
}

const role = z.enum(['view', 'edit', 'admin']);
const subject = z.string().min(1);
const bindingName = named(bindingNameProblem).optional();

/** @internal Judges {@link Access}. */
export const accessSchema = z.union([
  strict({ group: subject, role, name: bindingName }),
  strict({ user: subject, role, name: bindingName }),
  strict({
    serviceAccount: named(dns1123Subdomain),
    namespace: named(dns1123Label).optional(),
    role,
    name: bindingName,
  }),
]);

/** The body of a RoleBinding. Its name holds the role, since the role of a binding can't be changed. */
export function renderAccess(access: Access, namespace: string | undefined): { name: string; body: object } {
  const { name, subject: who } = subjectOf(access, namespace);
  return {
    name: `${access.name ?? name}-${access.role}`,
    body: { roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: access.role }, subjects: [who] },
  };
}

function subjectOf(access: Access, namespace: string | undefined): { name: string; subject: object } {
  if ('group' in access) return { name: access.group, subject: { apiGroup: RBAC, kind: 'Group', name: access.group } };
  if ('user' in access) return { name: access.user, subject: { apiGroup: RBAC, kind: 'User', name: access.user } };
  const { serviceAccount } = access;
  return {
    name: serviceAccount,
    subject: { kind: 'ServiceAccount', name: serviceAccount, namespace: access.namespace ?? namespace },
  };
}
