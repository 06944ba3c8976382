import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { QUOTA_SCOPES } from '../kubernetes/quotas.js';
import { bytes, quantity } from './resources.js';

/** Which objects a quota counts. @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes */
export type QuotaScope =
  | 'Terminating'
  | 'NotTerminating'
  | 'BestEffort'
  | 'NotBestEffort'
  | 'PriorityClass'
  | 'CrossNamespacePodAffinity'
  | 'VolumeAttributesClass';

/** A condition on what a quota counts: one of `scopeSelector.matchExpressions`. */
export interface QuotaScopeSelector {
  /** The scope that it is about, e.g. `'PriorityClass'`. */
  scopeName: QuotaScope;
  /** How its values are compared; for scopes other than PriorityClass and VolumeAttributesClass only `'Exists'`. */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** What it is compared with, e.g. `['high']`; needed by `In` and `NotIn`, refused by the others. @default none */
  values?: string[];
}

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
  /**
   * Any other amount by its Kubernetes name: `hard`, e.g. `{ 'limits.memory': '64Gi', 'requests.nvidia.com/gpu': 4,
   * 'count/deployments.apps': 20, 'services.loadbalancers': 2 }`.
   * @default none
   */
  hard?: Record<string, string | number>;
  /** Count only what is in all these scopes: `scopes`. @default everything */
  scopes?: QuotaScope[];
  /** Count only what all these conditions hold for: `scopeSelector.matchExpressions`. @default everything */
  scopeSelector?: QuotaScopeSelector[];
}

const scope = z.enum(QUOTA_SCOPES);

/** @internal Judges {@link QuotaOptions}. */
export const quotaSchema = strict({
  cpu: quantity.optional(),
  memory: bytes.optional(),
  pods: z.int().min(0).optional(),
  storage: bytes.optional(),
  hard: z.record(z.string(), z.union([quantity, z.number().min(0)])).optional(),
  scopes: z.array(scope).min(1).optional(),
  scopeSelector: z
    .array(
      strict({
        scopeName: scope,
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.array(z.string()).min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** The amounts of a quota by their Kubernetes names. */
export function hardOf({ cpu, memory, pods, storage, hard }: QuotaOptions): Record<string, string | undefined> {
  const others = Object.entries(hard ?? {}).map(([name, amount]) => [name, String(amount)] as const);
  return {
    'requests.cpu': cpu,
    'requests.memory': memory,
    pods: pods === undefined ? undefined : String(pods),
    'requests.storage': storage,
    ...Object.fromEntries(others),
  };
}

/** The spec of a ResourceQuota. */
export function renderQuota(options: QuotaOptions) {
  const { scopes, scopeSelector } = options;
  return {
    hard: hardOf(options),
    scopes,
    scopeSelector: scopeSelector === undefined ? undefined : { matchExpressions: scopeSelector },
  };
}
