import type { Mistake } from '../../core/mistakes.js';
import { compareQuantities } from '../../kubernetes/quantity.js';
import type { CpuAndMemory, LimitOptions } from '../../rendering/limits.js';
import type { MadePods, WithResources } from './made-pods.js';

const RESOURCES = [
  { option: 'cpu', name: 'cpu' },
  { option: 'memory', name: 'memory' },
  { option: 'ephemeralStorage', name: 'ephemeral-storage' },
] as const;

type Option = (typeof RESOURCES)[number]['option'];

/** Pods and claims outside the bounds of the map's LimitRange: the API server refuses to make them. */
export function* limitBoundMistakes(made: MadePods, limits: LimitOptions): Iterable<Mistake> {
  const { about, title, containers, main } = made;
  for (const container of containers) {
    for (const resource of RESOURCES) {
      const problem = containerProblem(container, resource, limits);
      if (problem === undefined) continue;
      yield {
        ruleId: 'limits/bounds',
        message: `${problem}, so the API server refuses the pods of ${title} (container ${container.name})`,
        help: 'say another amount in resources, or other limits for the map',
        option: container === main ? ['resources', resource.option] : [],
        about,
      };
    }
  }
  yield* claimMistakes(made, limits);
}

function containerProblem(
  { resources: { requests = {}, limits = {} } = {} }: WithResources,
  { option, name }: { option: Option; name: string },
  bounds: LimitOptions,
): string | undefined {
  const of = (bound: CpuAndMemory | undefined) => bound?.[option];
  const [max, min] = [of(bounds.max), of(bounds.min)];
  for (const [what, amount] of [
    ['request', requests[name]],
    ['limit', limits[name]],
  ] as const) {
    if (amount === undefined) continue;
    if (isMore(amount, max)) return `the ${what} of ${amount} ${name} is more than the ${max} of limits.max`;
    if (isMore(min, amount)) return `the ${what} of ${amount} ${name} is less than the ${min} of limits.min`;
  }
  const given = limits[name] === undefined ? of(bounds.default) : undefined;
  return isMore(requests[name], given)
    ? `the request of ${requests[name]} ${name} is more than the limit of ${given} that limits.default gives to what says none`
    : undefined;
}

function* claimMistakes({ about, title, claims }: MadePods, { claim = {} }: LimitOptions): Iterable<Mistake> {
  for (const { metadata, spec } of claims) {
    const size = spec.resources?.requests?.['storage'];
    const problem = isMore(size, claim.max)
      ? `more than the ${claim.max} of limits.claim.max`
      : isMore(claim.min, size)
        ? `less than the ${claim.min} of limits.claim.min`
        : undefined;
    if (problem === undefined) continue;
    yield {
      ruleId: 'limits/bounds',
      message: `the ${size} of claim ${metadata.name} are ${problem}, so the API server refuses the claims of ${title}`,
      help: 'say another size, or other limits for the map',
      option: ['storage'],
      about,
    };
  }
}

function isMore(amount: string | undefined, than: string | undefined): boolean {
  return amount !== undefined && than !== undefined && compareQuantities(amount, than) > 0;
}
