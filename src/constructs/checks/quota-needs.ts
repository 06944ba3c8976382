import type { Construct } from 'constructs';
import { ApiObject } from '../../core/cdk8s.js';
import { standsOnFaults } from '../../core/faulty.js';
import type { Mistake } from '../../core/mistakes.js';
import { podTemplatePath } from '../../kubernetes/kinds.js';
import type { CpuAndMemory, LimitOptions } from '../../rendering/limits.js';
import { hardOf, type QuotaOptions } from '../../rendering/quota.js';

/** An amount that each container must say, once a quota counts it. */
interface Need {
  readonly list: 'requests' | 'limits';
  readonly resource: 'cpu' | 'memory';
}

const NEEDS: Readonly<Record<string, Need>> = {
  cpu: { list: 'requests', resource: 'cpu' },
  memory: { list: 'requests', resource: 'memory' },
  'requests.cpu': { list: 'requests', resource: 'cpu' },
  'requests.memory': { list: 'requests', resource: 'memory' },
  'limits.cpu': { list: 'limits', resource: 'cpu' },
  'limits.memory': { list: 'limits', resource: 'memory' },
};

type Amounts = Readonly<Record<string, string>> | undefined;
interface Resources {
  readonly resources?: { readonly requests?: Amounts; readonly limits?: Amounts };
}
interface Pods extends Resources {
  readonly containers?: readonly (Resources & { readonly name: string })[];
  readonly initContainers?: Pods['containers'];
}

/**
 * Pods that a quota of the map keeps from being made, since their containers don't say what it counts. Only for a
 * namespace of the map's own: in another one a LimitRange of somebody else may give it.
 */
export function* quotaNeedMistakes(
  quotas: readonly QuotaOptions[],
  limits: LimitOptions | undefined,
  workloads: Iterable<Construct>,
): Iterable<Mistake> {
  // Whether one with scopes counts a pod is not asked here.
  const counting = quotas.filter(({ scopes, scopeSelector }) => scopes === undefined && scopeSelector === undefined);
  const names = new Set(counting.flatMap((quota) => Object.entries(hardOf(quota)).flatMap(saidOf)));
  const needs = [...names].filter((name) => NEEDS[name] !== undefined && !defaulted(NEEDS[name], limits));
  if (needs.length === 0) return;
  for (const workload of workloads) {
    for (const object of workload.node.findAll()) {
      if (ApiObject.isApiObject(object) && !standsOnFaults(object)) yield* missing(workload, object, needs);
    }
  }
}

const saidOf = ([name, amount]: [string, string | undefined]) => (amount === undefined ? [] : [name]);

/** Whether the LimitRange gives it to containers that don't say it. */
function defaulted({ list, resource }: Need, limits: LimitOptions = {}): boolean {
  const bounds: (CpuAndMemory | undefined)[] = [limits.default, limits.max];
  if (list === 'requests') bounds.push(limits.defaultRequest, limits.min);
  return bounds.some((amounts) => amounts?.[resource] !== undefined);
}

function* missing(about: Construct, object: ApiObject, needs: readonly string[]): Iterable<Mistake> {
  const path = podTemplatePath(object.apiVersion, object.kind);
  if (path === undefined) return;
  const template = path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    object.toJson(),
  );
  const pods = (template as { spec?: Pods } | undefined)?.spec ?? {};
  const containers = [...(pods.initContainers ?? []), ...(pods.containers ?? [])];
  for (const name of needs) {
    const need = NEEDS[name];
    if (need === undefined || says(pods, need)) continue;
    const silent = containers.filter((container) => !says(container, need));
    if (silent.length === 0) continue;
    const { list, resource } = need;
    const amount = resource === 'cpu' ? '100m' : '128Mi';
    const written = list === 'requests' ? `'${amount}'` : `{ request: '${amount}', limit: '${amount}' }`;
    yield {
      ruleId: 'quota/needs',
      message: `a quota of the map counts ${name}, so the API server refuses its pods: ${silent.map((container) => container.name).join(', ')} of ${object.kind} ${object.name} ${silent.length === 1 ? 'says' : 'say'} none`,
      help: `say resources: { ${resource}: ${written} }, or for all containers of the map limits: { ${list === 'requests' ? 'defaultRequest' : 'default'}: { ${resource}: '${amount}' } }`,
      // The first is the main one, whose options are the workload's own.
      option: silent.some((container) => container === pods.containers?.[0]) ? ['resources'] : [],
      about,
    };
  }
}

function says({ resources }: Resources, { list, resource }: Need): boolean {
  // A limit alone is the request too.
  const lists = list === 'requests' ? [resources?.requests, resources?.limits] : [resources?.limits];
  return lists.some((amounts) => amounts?.[resource] !== undefined);
}
