import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { compareQuantities, parseQuantity } from '../../kubernetes/quantity.js';
import type { LimitOptions } from '../../rendering/limits.js';

type Bounds = Readonly<Record<string, Readonly<Record<string, string | number | undefined>> | undefined>>;

/** What must not be more than what: the API server refuses the rest. */
const ORDER: readonly (readonly [less: string, more: string])[] = [
  ['min', 'defaultRequest'],
  ['defaultRequest', 'default'],
  ['default', 'max'],
  ['min', 'default'],
  ['defaultRequest', 'max'],
  ['min', 'max'],
];

/** Bounds that contradict each other. */
export function limitMistakes({ pod, claim, ...container }: LimitOptions, at: OptionPath): Mistake[] {
  return [
    ...orderMistakes(container as Bounds, at),
    ...orderMistakes((pod ?? {}) as Bounds, [...at, 'pod']),
    ...(claim === undefined ? [] : claimMistakes(claim, [...at, 'claim'])),
  ];
}

function orderMistakes(bounds: Bounds, at: OptionPath): Mistake[] {
  const resources = [...new Set(Object.values(bounds).flatMap((amounts) => Object.keys(amounts ?? {})))];
  return resources.flatMap((resource) => {
    const amount = (bound: string): string | number | undefined => bounds[bound]?.[resource];
    const wrong = ORDER.find(([less, more]) => {
      const [low, high] = [amount(less), amount(more)];
      return low !== undefined && high !== undefined && compareQuantities(low, high) > 0;
    });
    if (wrong !== undefined) {
      const [less, more] = wrong;
      return [
        {
          ruleId: 'limits/order',
          message: `${less} of ${resource} (${amount(less)}) is more than ${more} (${amount(more)})`,
          help: 'min ≤ defaultRequest ≤ default ≤ max must hold',
          option: [...at, less, resource],
        },
      ];
    }
    return ratioMistakes(resource, amount, at);
  });
}

function ratioMistakes(
  resource: string,
  amount: (bound: string) => string | number | undefined,
  at: OptionPath,
): Mistake[] {
  const [ratio, max, min] = [amount('maxLimitRequestRatio'), amount('max'), amount('min')];
  if (ratio === undefined || max === undefined || min === undefined) return [];
  const [most, least] = [Number(parseQuantity(max)?.nanos ?? 0n), Number(parseQuantity(min)?.nanos ?? 0n)];
  if (least === 0 || Number(ratio) <= most / least) return [];
  return [
    {
      ruleId: 'limits/order',
      message: `max and min leave a ratio of at most ${most / least} for ${resource} (got ${ratio})`,
      help: 'drop the ratio, or widen max and min',
      option: [...at, 'maxLimitRequestRatio', resource],
    },
  ];
}

function claimMistakes({ max, min }: NonNullable<LimitOptions['claim']>, option: OptionPath): Mistake[] {
  if (max === undefined && min === undefined) {
    return [
      {
        ruleId: 'limits/empty',
        message: 'bounds of claims need max or min',
        help: "say it: claim: { max: '100Gi' }",
        option,
      },
    ];
  }
  if (max === undefined || min === undefined || compareQuantities(min, max) <= 0) return [];
  return [
    {
      ruleId: 'limits/order',
      message: `min (${min}) is more than max (${max})`,
      help: 'exchange the two',
      option: [...option, 'min'],
    },
  ];
}
