import type { ResourceRequirements } from '../../kubernetes/generated/types.js';
import { formatQuantity } from '../../kubernetes/quantity.js';
import type { PodPart } from '../parts.js';
import { isHugePages, mayOvercommit, type ResourceList } from './resource-list.js';
import { totalsOf } from './resource-totals.js';

const isOfPods = (name: string): boolean => name === 'cpu' || name === 'memory' || isHugePages(name);

/** The resources of a pod as a whole, with what the server adds to those of a Pod before it judges them. */
export function withDefaults(pod: PodPart, written: ResourceRequirements): ResourceRequirements {
  const { limits = {}, requests = {} } = written;
  if (pod.object.kind !== 'Pod') return written;
  const all = withPages(pod, limits ?? {}, requests ?? {});
  return { limits: all, requests: withTotals(pod, all, requests ?? {}) };
}

function withPages(pod: PodPart, limits: ResourceList, requests: ResourceList): ResourceList {
  if (Object.keys(limits).length === 0 && Object.keys(requests).length === 0) return limits;
  const pages = [...totalsOf(pod, 'limits')].filter(([name]) => isHugePages(name) && !(name in requests));
  return { ...amounts(pages), ...limits };
}

function withTotals(pod: PodPart, limits: ResourceList, requests: ResourceList): ResourceList {
  if (Object.keys(limits).length === 0) return requests;
  const totals = [...totalsOf(pod, 'requests')].filter(([name]) => isOfPods(name) && mayOvercommit(name));
  const own = Object.entries(limits).filter(([name]) => isOfPods(name));
  return { ...Object.fromEntries(own), ...amounts(totals), ...requests };
}

function amounts(totals: readonly (readonly [string, bigint])[]): ResourceList {
  return Object.fromEntries(totals.map(([name, nanos]) => [name, formatQuantity({ nanos, format: 'decimal' })]));
}
