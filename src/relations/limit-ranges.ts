import type { LimitRange, LimitRangeItem } from '../kubernetes/generated/types.js';
import { perSetAndKey } from './per-set.js';

type Amounts = Readonly<Record<string, string | number>>;

/** What containers get that say nothing themselves. */
export interface ResourceDefaults {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** A bound on something in a namespace, with the defaults that a server fills in. */
export interface LimitBound {
  readonly range: LimitRange;
  readonly index: number;
  readonly item: LimitRangeItem;
}

/** The bounds that LimitRanges of a set put on a namespace. */
export const boundsIn = perSetAndKey((set, namespace): readonly LimitBound[] =>
  set.ofKindIn('', 'LimitRange', namespace).flatMap((object) => {
    const range = object as LimitRange;
    return (range.spec?.limits ?? []).flatMap((item, index) => (item ? [{ range, index, item: filled(item) }] : []));
  }),
);

/** What LimitRanges of a set give to containers of a namespace. */
export const defaultsOfLimits = perSetAndKey((set, namespace): ResourceDefaults => {
  const items = boundsIn(set, namespace)
    .map(({ item }) => item)
    .filter(({ type }) => type === 'Container');
  return {
    requests: Object.assign({}, ...items.map((item) => item.defaultRequest ?? {})) as Amounts,
    limits: Object.assign({}, ...items.map((item) => item.default ?? {})) as Amounts,
  };
});

// As the server: a maximum is the limit of who says none, and that, or else a minimum, the request.
function filled(item: LimitRangeItem): LimitRangeItem {
  if (item.type !== 'Container') return item;
  const limits = { ...item.max, ...item.default };
  return { ...item, default: limits, defaultRequest: { ...item.min, ...limits, ...item.defaultRequest } };
}
