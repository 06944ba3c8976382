import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import { kindsOfResource } from '../../kubernetes/api-resources.js';
import { COUNTED_RESOURCES, isStandardQuota, QUOTA_RESOURCES } from '../../kubernetes/compute-resources.js';
import { parseQuantity } from '../../kubernetes/quantity.js';
import { BOUNDED_IN, OPPOSITE_SCOPES } from '../../kubernetes/quotas.js';
import { firstWith, has, type KubernetesVersion } from '../../kubernetes/versions.js';
import { hardOf, type QuotaOptions, renderQuota } from '../../rendering/quota.js';

/** What the API server would refuse of a quota, or count nothing of. */
export function quotaMistakes(quota: QuotaOptions, version: KubernetesVersion, at: OptionPath): Mistake[] {
  return [
    ...Object.entries(quota.hard ?? {}).flatMap(([name, amount]) =>
      amountMistakes(quota, name, amount, [...at, 'hard', name]),
    ),
    ...scopeMistakes(quota, version, at),
    ...(quota.scopeSelector ?? []).flatMap((selector, index) =>
      selectorMistakes(selector, [...at, 'scopeSelector', index]),
    ),
  ];
}

function amountMistakes(quota: QuotaOptions, name: string, amount: string | number, option: OptionPath): Mistake[] {
  const { hard: _, ...own } = quota;
  if (hardOf(own)[name] !== undefined) {
    return [{ ruleId: 'quota/twice', message: `${name} is said twice`, help: 'drop it from hard', option, at: 'key' }];
  }
  const unknown = unknownResource(name);
  if (unknown !== undefined) return [{ ruleId: 'quota/resource', ...unknown, option, at: 'key' }];
  const { nanos } = parseQuantity(amount) ?? { nanos: 0n };
  if (nanos < 0n) return [{ ruleId: 'quota/amount', message: `${name} can't be less than 0`, option }];
  const whole =
    COUNTED_RESOURCES.includes(name) || (name.includes('/') && !name.includes('.storageclass.storage.k8s.io/'));
  if (!whole || nanos % 1_000_000_000n === 0n) return [];
  return [{ ruleId: 'quota/amount', message: `${name} is counted: it must be a whole number`, option }];
}

function unknownResource(name: string): Pick<Mistake, 'message' | 'help'> | undefined {
  const [prefix = '', counted] = name.split('/');
  if (counted === undefined) {
    if (isStandardQuota(name)) return undefined;
    const meant = nearest(name, QUOTA_RESOURCES);
    return {
      message: `a quota knows no "${name}"`,
      help:
        meant === undefined
          ? `it knows ${QUOTA_RESOURCES.join(', ')}, 'count/<resource>.<group>', and extended resources such as 'requests.nvidia.com/gpu'`
          : `did you mean '${meant}'?`,
    };
  }
  if (prefix === 'count') {
    const [resource = '', ...group] = counted.split('.');
    const kinds = kindsOfResource(resource);
    const of = group.join('.');
    if (kinds.some((kind) => kind.group === of)) return undefined;
    if (kinds.length > 0)
      return {
        message: `${resource} are not in API group "${of}"`,
        help: `write 'count/${resource}${kinds[0]?.group === '' ? '' : `.${kinds[0]?.group}`}'`,
      };
    return of.includes('.')
      ? undefined
      : { message: `there is nothing called "${counted}" to count`, help: "write it like 'count/deployments.apps'" };
  }
  if (name.includes('.storageclass.storage.k8s.io/') || name.includes('.deviceclass.resource.k8s.io/'))
    return undefined;
  return prefix.startsWith('requests.')
    ? undefined
    : { message: `of extended resources a quota counts requests, not "${name}"`, help: `write 'requests.${name}'` };
}

function scopeMistakes(quota: QuotaOptions, version: KubernetesVersion, at: OptionPath): Mistake[] {
  const selectors = (quota.scopeSelector ?? []).map(({ scopeName }, index) => ({
    scope: scopeName,
    option: [...at, 'scopeSelector', index, 'scopeName'],
  }));
  const scopes = (quota.scopes ?? []).map((scope, index) => ({ scope, option: [...at, 'scopes', index] }));
  const names = Object.entries(renderQuota(quota).hard).flatMap(([name, amount]) =>
    amount === undefined ? [] : [name],
  );
  return [
    ...[...scopes, ...selectors].flatMap(({ scope, option }) => {
      if (scope === 'VolumeAttributesClass' && !has(version, 'volumeAttributesClass')) {
        return [
          {
            ruleId: 'quota/scope',
            message: `Kubernetes ${version} knows no scope ${scope}`,
            help: `it is there from ${firstWith('volumeAttributesClass')} on`,
            option,
          },
        ];
      }
      const outside = names.filter((name) => isStandardQuota(name) && !BOUNDED_IN[scope].includes(name));
      if (outside.length === 0) return [];
      return [
        {
          ruleId: 'quota/scope',
          message: `within ${scope} a quota can't count ${outside.join(', ')}`,
          help: `count ${BOUNDED_IN[scope].join(', ')}, or say the rest in a quota of its own: quotas: { … }`,
          option,
        },
      ];
    }),
    ...[scopes, selectors].flatMap((list) =>
      OPPOSITE_SCOPES.flatMap((pair) => {
        const both = pair.map((scope) => list.find((one) => one.scope === scope));
        const [first, second] = both;
        if (first === undefined || second === undefined) return [];
        return [
          {
            ruleId: 'quota/scope',
            message: `nothing is both ${first.scope} and ${second.scope}`,
            help: 'drop one of them',
            option: second.option,
          },
        ];
      }),
    ),
  ];
}

function selectorMistakes(
  { scopeName, operator, values }: NonNullable<QuotaOptions['scopeSelector']>[number],
  at: OptionPath,
): Mistake[] {
  const byClass = scopeName === 'PriorityClass' || scopeName === 'VolumeAttributesClass';
  if (!byClass && operator !== 'Exists') {
    return [
      {
        ruleId: 'quota/scope',
        message: `${scopeName} has no values to compare`,
        help: "say operator: 'Exists'",
        option: [...at, 'operator'],
      },
    ];
  }
  const compares = operator === 'In' || operator === 'NotIn';
  if (compares && values === undefined) {
    return [{ ruleId: 'quota/scope', message: `${operator} needs values`, help: "add values: ['…']", option: at }];
  }
  if (!compares && values !== undefined) {
    return [
      {
        ruleId: 'quota/scope',
        message: `${operator} takes no values`,
        help: "drop them, or say operator: 'In'",
        option: [...at, 'values'],
      },
    ];
  }
  return [];
}
