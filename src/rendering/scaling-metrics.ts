import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import type { LabelSelector } from '../kubernetes/generated/types.js';
import { CHECKS, dns1123Label } from '../kubernetes/names.js';
import { compareQuantities, isQuantity } from '../kubernetes/quantity.js';
import { positiveInt32 } from './amounts.js';
import { passThrough } from './pass-through.js';

/** A share of what is requested, in percent, or an amount per pod such as `'500m'` or `'512Mi'`. */
export type UsageTarget = number | string;

/** A number as the metrics API writes them, e.g. `100`, `'500m'` or `'10k'`; greater than 0. */
export type MetricValue = number | string;

/** CPU of one container of each pod: `containerResource`. The load of a sidecar then counts for nothing. */
export interface ContainerCpuMetric {
  /** The container's name. */
  container: string;
  /** Percent of the CPU that it requests, or CPU per pod, e.g. `'500m'`, which it should use on average. */
  cpu: UsageTarget;
}

/** Memory of one container of each pod: `containerResource`. */
export interface ContainerMemoryMetric {
  /** The container's name. */
  container: string;
  /** Percent of the memory that it requests, or memory per pod, e.g. `'512Mi'`, which it should use on average. */
  memory: UsageTarget;
}

/** A metric of each pod, from the API custom.metrics.k8s.io: `pods`. */
export interface PodsMetric {
  /** The metric's name, e.g. `'http_requests_per_second'`: `metric.name`. */
  pods: string;
  /** What it should be on average over the pods: `target.averageValue`. */
  averageValue: MetricValue;
  /** Which series of the metric: `metric.selector`. @default all */
  selector?: LabelSelector;
}

/** An object of the map's namespace. */
export interface DescribedObject {
  /** Its API version, e.g. `'networking.k8s.io/v1'`. */
  apiVersion: string;
  /** Its kind, e.g. `'Ingress'`. */
  kind: string;
  /** The `metadata.name` of the object. */
  name: string;
}

/** A metric of one object, from the API custom.metrics.k8s.io: `object`. Say `value` or `averageValue`. */
export interface ObjectMetric {
  /** The object: `describedObject`. */
  object: DescribedObject;
  /** The metric's name, e.g. `'requests-per-second'`: `metric.name`. */
  metric: string;
  /** What it should be in all: `target.value`. */
  value?: MetricValue;
  /** What it should be divided by the number of pods: `target.averageValue`. */
  averageValue?: MetricValue;
  /** Which series of the metric: `metric.selector`. @default all */
  selector?: LabelSelector;
}

/** A metric from outside the cluster, from the API external.metrics.k8s.io: `external`. Say `value` or `averageValue`. */
export interface ExternalMetric {
  /** The metric's name, e.g. `'queue_messages_ready'`: `metric.name`. */
  external: string;
  /** What it should be in all: `target.value`. */
  value?: MetricValue;
  /** What it should be divided by the number of pods: `target.averageValue`. */
  averageValue?: MetricValue;
  /** Which series of the metric: `metric.selector`. @default all */
  selector?: LabelSelector;
}

/** What an autoscaler looks at besides the CPU and memory of whole pods. The metric that asks for most pods wins. */
export type ScalingMetric = ContainerCpuMetric | ContainerMemoryMetric | PodsMetric | ObjectMetric | ExternalMetric;

const percent = positiveInt32;
const more = (value: string | number): boolean => isQuantity(value) && compareQuantities(value, 0) > 0;
const amount = named((value) =>
  more(value) ? undefined : "must be an amount greater than 0\nwrite it like '500m', '512Mi' or '100'",
);

/** @internal Judges a {@link UsageTarget}. */
export const usageTargetSchema = z.union([percent, amount]);

const metricValue = z.union([z.number().gt(0, 'must be greater than 0'), amount]);
const segment = named(CHECKS.pathSegment);
const selector = passThrough<LabelSelector>().optional();
const container = named(dns1123Label);
const text = z.string().min(1);

const NO_TARGET = 'must say what it should be\nadd one of value and averageValue';
const oneTarget = ({ value, averageValue }: { value?: unknown; averageValue?: unknown }): boolean =>
  (value === undefined) !== (averageValue === undefined);

const values = { value: metricValue.optional(), averageValue: metricValue.optional(), selector };

/** @internal Judges a {@link ScalingMetric}. */
export const scalingMetricSchema = z.union([
  strict({ container, cpu: usageTargetSchema }),
  strict({ container, memory: usageTargetSchema }),
  strict({ pods: segment, averageValue: metricValue, selector }),
  strict({ object: strict({ apiVersion: text, kind: segment, name: segment }), metric: segment, ...values }).refine(
    oneTarget,
    NO_TARGET,
  ),
  strict({ external: segment, ...values }).refine(oneTarget, NO_TARGET),
]);

/** The target of a resource, as a share of the request or as an amount per pod. */
export function renderUsage(target: UsageTarget) {
  return typeof target === 'number'
    ? { type: 'Utilization', averageUtilization: target }
    : { type: 'AverageValue', averageValue: target };
}

/** An item of an autoscaler's `metrics`. */
export function renderMetric(metric: ScalingMetric) {
  if ('container' in metric) {
    const [name, target] = 'cpu' in metric ? ['cpu', metric.cpu] : ['memory', metric.memory];
    return {
      type: 'ContainerResource',
      containerResource: { container: metric.container, name, target: renderUsage(target) },
    };
  }
  const { selector } = metric;
  if ('pods' in metric) {
    return { type: 'Pods', pods: { metric: { name: metric.pods, selector }, target: renderTarget(metric) } };
  }
  if ('external' in metric) {
    return {
      type: 'External',
      external: { metric: { name: metric.external, selector }, target: renderTarget(metric) },
    };
  }
  const { object, metric: name } = metric;
  return {
    type: 'Object',
    object: { describedObject: object, metric: { name, selector }, target: renderTarget(metric) },
  };
}

function renderTarget({ value, averageValue }: { value?: MetricValue; averageValue?: MetricValue }) {
  return value === undefined
    ? { type: 'AverageValue', averageValue: String(averageValue) }
    : { type: 'Value', value: String(value) };
}
