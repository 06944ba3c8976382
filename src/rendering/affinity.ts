import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label, dns1123Subdomain, labelKey, labelValue } from '../kubernetes/names.js';
import { type LabelSelector, labelSelectorSchema } from './volumes/label-selector.js';

/** A condition on a label or field of nodes. */
export interface NodeRequirement {
  /** The label's key, or for `matchFields` the field: `'metadata.name'`. */
  key: string;
  /** How its value is compared. */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  /** What it is compared with: some for `In` and `NotIn`, one whole number for `Gt` and `Lt`, otherwise none. @default none */
  values?: string[];
}

/** Conditions on one node, all of which must hold. */
export interface NodeTerm {
  /** Conditions on its labels. @default none */
  matchExpressions?: NodeRequirement[];
  /** Conditions on its name: key `'metadata.name'`, one value, `In` or `NotIn`. @default none */
  matchFields?: NodeRequirement[];
}

/** Which nodes pods must or should run on. */
export interface NodeAffinity {
  /** Nodes that a pod waits for; one of the terms must hold. @default any */
  requiredDuringSchedulingIgnoredDuringExecution?: {
    /** One of these must hold. */
    nodeSelectorTerms: NodeTerm[];
  };
  /** Nodes that are better than others. @default none */
  preferredDuringSchedulingIgnoredDuringExecution?: {
    /** How much better, 1 to 100. */
    weight: number;
    /** What holds for them. */
    preference: NodeTerm;
  }[];
}

/** The nodes that can reach a volume. */
export interface VolumeNodes {
  /** One of these must hold for a node. */
  required: {
    /** What holds for nodes that can reach it; one term is enough. */
    nodeSelectorTerms: NodeTerm[];
  };
}

/** Pods that lie in the same place: on one node, in one zone. */
export interface PodTerm {
  /** The label of nodes whose values are the places, e.g. `'topology.kubernetes.io/zone'`. */
  topologyKey: string;
  /** Which pods are meant, e.g. `{ matchLabels: db.selector }`; `{}` is all. */
  labelSelector: LabelSelector;
  /** Namespaces whose pods are meant. @default the workload's own */
  namespaces?: string[];
  /** Labels of namespaces whose pods are meant; `{}` is all. @default the workload's own */
  namespaceSelector?: LabelSelector;
  /** Keys of labels that those pods must have as this one has. From Kubernetes 1.31. @default none */
  matchLabelKeys?: string[];
  /** Keys of labels that those pods must have otherwise than this one. From Kubernetes 1.31. @default none */
  mismatchLabelKeys?: string[];
}

/** Pods that this one must or should run beside, or away from. */
export interface PodAffinity {
  /** What a pod waits for; all must hold. @default none */
  requiredDuringSchedulingIgnoredDuringExecution?: PodTerm[];
  /** Places that are better than others. @default none */
  preferredDuringSchedulingIgnoredDuringExecution?: {
    /** How much better, 1 to 100. */
    weight: number;
    /** The pods meant, and what a place is. */
    podAffinityTerm: PodTerm;
  }[];
}

/** Where pods run beside the node's labels in `nodes`, as Kubernetes writes it. @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity */
export interface Affinity {
  /** Nodes that pods must or should run on. @default any */
  nodeAffinity?: NodeAffinity;
  /** Pods that these must or should run beside. @default none */
  podAffinity?: PodAffinity;
  /** Pods to run away from. @default none */
  podAntiAffinity?: PodAffinity;
}

const NEEDS_VALUES: ReadonlySet<string> = new Set(['In', 'NotIn']);

function valuesProblem(operator: string, values: readonly string[] = []): string | undefined {
  if (NEEDS_VALUES.has(operator))
    return values.length > 0 ? undefined : `must not be empty: operator '${operator}' compares with it`;
  return values.length > 0 ? `says nothing to operator '${operator}'\ndrop it` : undefined;
}

const operators = z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
const onLabel = strict({
  key: named(labelKey),
  operator: operators,
  values: z.array(z.string()).optional(),
}).superRefine(({ operator, values }, context) => {
  const problem =
    operator === 'Gt' || operator === 'Lt'
      ? /^(0|[1-9]\d*)$/.test(values?.length === 1 ? String(values[0]) : '')
        ? undefined
        : `must be one whole number for operator '${operator}'\nwrite values: ['4']`
      : valuesProblem(operator, values);
  if (problem !== undefined) context.addIssue({ code: 'custom', path: ['values'], message: problem });
  const odd = (values ?? []).findIndex((value) => labelValue(value) !== undefined);
  if (odd >= 0)
    context.addIssue({ code: 'custom', path: ['values', odd], message: labelValue(values?.[odd] ?? '') ?? '' });
});
const onField = strict({
  key: named((value) =>
    value === 'metadata.name' ? undefined : "must be 'metadata.name', the only field of nodes that can be asked for",
  ),
  operator: operators,
  values: z.array(named(dns1123Subdomain)).optional(),
}).superRefine(({ operator, values = [] }, context) => {
  if (operator !== 'In' && operator !== 'NotIn') {
    const message = "must be 'In' or 'NotIn' for a field";
    context.addIssue({ code: 'custom', path: ['operator'], message });
  }
  if (values.length !== 1)
    context.addIssue({ code: 'custom', path: ['values'], message: 'must be one name of a node for a field' });
});

const nodeTerm = strict({
  matchExpressions: z.array(onLabel).optional(),
  matchFields: z.array(onField).optional(),
});
const nodeSelector = strict({ nodeSelectorTerms: z.array(nodeTerm).min(1) });

/** @internal Judges {@link VolumeNodes}. */
export const volumeNodesSchema = strict({ required: nodeSelector });

const weight = z.int().min(1).max(100);
const podTerm = strict({
  topologyKey: named(labelKey),
  labelSelector: labelSelectorSchema,
  namespaces: z.array(named(dns1123Label)).optional(),
  namespaceSelector: labelSelectorSchema.optional(),
  matchLabelKeys: z.array(named(labelKey)).optional(),
  mismatchLabelKeys: z.array(named(labelKey)).optional(),
}).superRefine(({ matchLabelKeys = [], mismatchLabelKeys = [] }, context) => {
  const both = mismatchLabelKeys.findIndex((key) => matchLabelKeys.includes(key));
  if (both >= 0)
    context.addIssue({
      code: 'custom',
      path: ['mismatchLabelKeys', both],
      message: `"${mismatchLabelKeys[both]}" is in matchLabelKeys too\ndrop one of the two`,
    });
});
const podAffinity = strict({
  requiredDuringSchedulingIgnoredDuringExecution: z.array(podTerm).optional(),
  preferredDuringSchedulingIgnoredDuringExecution: z.array(strict({ weight, podAffinityTerm: podTerm })).optional(),
});

/** @internal Judges an {@link Affinity}. */
export const affinitySchema = strict({
  nodeAffinity: strict({
    requiredDuringSchedulingIgnoredDuringExecution: nodeSelector.optional(),
    preferredDuringSchedulingIgnoredDuringExecution: z.array(strict({ weight, preference: nodeTerm })).optional(),
  }).optional(),
  podAffinity: podAffinity.optional(),
  podAntiAffinity: podAffinity.optional(),
});
