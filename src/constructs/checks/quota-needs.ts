import type { Mistake } from '../../core/mistakes.js';
import { COMPUTE_KEYS, type ComputeKey } from '../../kubernetes/quotas.js';
import type { CpuAndMemory, LimitOptions } from '../../rendering/limits.js';
import { hardOf, type QuotaOptions } from '../../rendering/quota.js';
import type { MadePods, WithResources } from './made-pods.js';

/** What containers must say because quotas of the map count it, and no LimitRange gives it to those that say nothing. */
export function quotaNeeds(quotas: readonly QuotaOptions[], limits: LimitOptions | undefined): string[] {
  // Whether one with scopes counts a pod is not asked here.
  const counting = quotas.filter(({ scopes, scopeSelector }) => scopes === undefined && scopeSelector === undefined);
  const names = new Set(counting.flatMap((quota) => Object.entries(hardOf(quota)).flatMap(saidOf)));
  return [...names].filter((name) => COMPUTE_KEYS[name] !== undefined && !defaulted(COMPUTE_KEYS[name], limits));
}

const saidOf = ([name, amount]: [string, string | undefined]) => (amount === undefined ? [] : [name]);

/** Whether the LimitRange gives it to containers that don't say it. */
function defaulted({ side, resource }: ComputeKey, limits: LimitOptions = {}): boolean {
  const bounds: (CpuAndMemory | undefined)[] = [limits.default, limits.max];
  if (side === 'requests') bounds.push(limits.defaultRequest, limits.min);
  return bounds.some((amounts) => amounts?.[resource] !== undefined);
}

/** Pods that a quota keeps from being made, since their containers don't say what it counts. */
export function* quotaNeedMistakes(
  { about, title, pod, containers, main }: MadePods,
  needs: readonly string[],
): Iterable<Mistake> {
  for (const name of needs) {
    const need = COMPUTE_KEYS[name];
    if (need === undefined || says(pod, need)) continue;
    const silent = containers.filter((container) => !says(container, need));
    if (silent.length === 0) continue;
    const { side, resource } = need;
    const amount = resource === 'cpu' ? '100m' : '128Mi';
    const written = side === 'requests' ? `'${amount}'` : `{ request: '${amount}', limit: '${amount}' }`;
    yield {
      ruleId: 'quota/needs',
      message: `a quota of the map counts ${name}, so the API server refuses its pods: ${silent.map((container) => container.name).join(', ')} of ${title} ${silent.length === 1 ? 'says' : 'say'} none`,
      help: `say resources: { ${resource}: ${written} }, or for all containers of the map limits: { ${side === 'requests' ? 'defaultRequest' : 'default'}: { ${resource}: '${amount}' } }`,
      option: main !== undefined && silent.includes(main) ? ['resources'] : [],
      about,
    };
  }
}

function says({ resources }: WithResources, { side, resource }: ComputeKey): boolean {
  // A limit alone is the request too.
  const lists = side === 'requests' ? [resources?.requests, resources?.limits] : [resources?.limits];
  return lists.some((amounts) => amounts?.[resource] !== undefined);
}
