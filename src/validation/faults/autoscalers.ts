import type {
  CrossVersionObjectReference,
  HorizontalPodAutoscaler,
  MetricSpec,
  MetricTarget,
} from '../../kubernetes/generated/types.js';
import { atLeast } from '../../kubernetes/versions.js';
import type { Context } from '../context.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

/** Autoscalers in the versions of their API that all known versions serve. */
export const AUTOSCALERS = [
  'autoscaling/v2 HorizontalPodAutoscaler',
  'autoscaling/v1 HorizontalPodAutoscaler',
] as const;

/** The field that says what a metric of each type is. */
export const METRIC_FIELDS = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
} as const;

/** The field of a metric. */
export type MetricField = (typeof METRIC_FIELDS)[keyof typeof METRIC_FIELDS];

/** What a metric of an autoscaler is about, and where it says so. */
export interface Source {
  readonly field: MetricField;
  readonly path: string;
  readonly metric: MetricSpec;
  readonly target: Partial<MetricTarget>;
}

/** The sources of all metrics, each that is there. */
export function sourcesOf({ spec }: HorizontalPodAutoscaler): Source[] {
  return (spec?.metrics ?? []).flatMap((metric, index) =>
    Object.values(METRIC_FIELDS).flatMap((field) => {
      const source = metric?.[field];
      if (source == null) return [];
      return [{ field, path: `/spec/metrics/${index}/${field}`, metric, target: source.target ?? {} }];
    }),
  );
}

/** What is wrong with a name that only has to fit into a URL; that it is missing is found elsewhere. */
export function segmentFault(value: string | undefined, path: string): Found | undefined {
  return value ? nameFault('pathSegment', value, path) : undefined;
}

/** What is wrong with a reference to an object of any kind. */
export function referenceFaults(
  reference: Partial<CrossVersionObjectReference> | undefined,
  path: string,
  { version }: Context,
  groupNeeded: boolean,
): Found[] {
  const { apiVersion, kind, name } = reference ?? {};
  const faults = [segmentFault(kind, `${path}/kind`), segmentFault(name, `${path}/name`)];
  const found = present(faults);
  if (!atLeast(version, '1.34')) return found;
  const parts = (apiVersion ?? '').split('/');
  const grouped = parts.length === 2 && parts[0] !== '';
  const plain = parts.length < 3;
  if (plain && (grouped || !groupNeeded)) return found;
  const message = apiVersion ? `"${apiVersion}" names no group and version` : 'the reference names no apiVersion';
  return [...found, { path: `${path}/apiVersion`, message, help: 'write the apiVersion of the kind, as in apps/v1' }];
}
