import type { LimitRange, LimitRangeItem, Quantity } from '../../kubernetes/generated/types.js';
import { parseQuantity } from '../../kubernetes/quantity.js';

/** The maps of amounts by resource that limits have. */
export const LIMIT_FIELDS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

/** One of these maps. */
export type LimitField = (typeof LIMIT_FIELDS)[number];

/** The limits of one type, and where they stand. */
interface Limits {
  readonly item: Partial<LimitRangeItem>;
  readonly path: string;
}

/** What the limits say of one resource, in billionths, with the defaults that the server adds. */
export interface ResourceLimits {
  readonly name: string;
  readonly amounts: Readonly<Partial<Record<LimitField, bigint>>>;
}

/** The limits of all types. */
export function limitsOf({ spec }: LimitRange): Limits[] {
  return (spec?.limits ?? []).map((item, index) => ({ item: item ?? {}, path: `/spec/limits/${index}` }));
}

/** What limits say of each resource, as the server reads it. */
export function amountsOf(item: Partial<LimitRangeItem>): ResourceLimits[] {
  const names = new Set(LIMIT_FIELDS.flatMap((field) => Object.keys(item[field] ?? {})));
  return [...names].map((name) => {
    const written = Object.fromEntries(
      LIMIT_FIELDS.flatMap((field) => {
        const amount = amountIn(item[field], name);
        return amount === undefined ? [] : [[field, amount]];
      }),
    ) as Partial<Record<LimitField, bigint>>;
    return { name, amounts: item.type === 'Container' ? withDefaults(written) : written };
  });
}

function withDefaults(written: Readonly<Partial<Record<LimitField, bigint>>>): ResourceLimits['amounts'] {
  const limit = written.default ?? written.max;
  const request = written.defaultRequest ?? limit ?? written.min;
  return {
    ...written,
    ...(limit === undefined ? {} : { default: limit }),
    ...(request === undefined ? {} : { defaultRequest: request }),
  };
}

function amountIn(map: Readonly<Record<string, Quantity>> | undefined, name: string): bigint | undefined {
  if (!map || !Object.hasOwn(map, name)) return undefined;
  const nanos = parseQuantity(map[name] ?? 0)?.nanos;
  return nanos === undefined ? undefined : rounded(nanos);
}

const MILLI = 10n ** 6n;

/** The server rounds away from zero to thousandths before it looks. */
function rounded(nanos: bigint): bigint {
  const up = nanos < 0n ? -MILLI + 1n : MILLI - 1n;
  return ((nanos + up) / MILLI) * MILLI;
}
