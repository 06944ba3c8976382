import { QUANTITIES, INT_OR_STRINGS, NUMBERS } from './numbers.js';
import type { Random } from '../random.js';
import type { Type } from '../schema/shape.js';
import type { Operator, Supply } from './operator.js';
import { type Fields, genericPath, isFields, type Place } from './place.js';
import { isReference } from './references.js';
import { meantAt, WORDS } from './strings.js';

const empty = (): unknown => ({});
const number = (_place: Place, random: Random): unknown => random.pick(NUMBERS);

const BY_TYPE: Readonly<Record<Type, (place: Place, random: Random) => unknown>> = {
  integer: number,
  number,
  boolean: (_place, random) => random.next() < 0.5,
  quantity: (_place, random) => random.pick(QUANTITIES),
  'int-or-string': (_place, random) => random.pick(INT_OR_STRINGS),
  string: (place, random) =>
    random.pick(place.shape.enum) ?? random.pick(random.next() < 0.7 ? [...meantAt(genericPath(place)), 'a'] : WORDS),
  list: () => [],
  map: empty,
  object: empty,
  any: empty,
};

/** A value of a field's type, where no base has one. */
const made = (place: Place, { random }: Supply): unknown => BY_TYPE[place.shape.type](place, random);

/** Fields beside one another: those that are there where they had better not be, and those that have changed places. */
export const fields: readonly Operator[] = [
  {
    name: 'added as elsewhere',
    weight: 6,
    fits: ({ value }) => value === undefined,
    change: (place, { random, donors }) => donors.for(place, random) ?? made(place, { random, donors }),
  },
  {
    name: 'added anew',
    weight: 2,
    fits: ({ value, keys }) => value === undefined && !isReference(keys),
    change: made,
  },
  {
    name: 'as elsewhere',
    weight: 6,
    fits: ({ value }) => value !== undefined,
    change: (place, { random, donors }) => donors.for(place, random),
  },
  {
    name: 'values of two fields swapped',
    weight: 4,
    fits: (place) => swappable(place).length > 0,
    change: (place, { random }) => {
      const value = place.value as Fields;
      const [a, b] = random.pick(swappable(place)) ?? ['', ''];
      return { ...value, [a]: value[b], [b]: value[a] };
    },
  },
  {
    name: 'a list in place of another',
    weight: 6,
    fits: (place) => twins(place).length > 0,
    change: (place, { random }) => {
      const value = place.value as Fields;
      const [from, to] = random.pick(twins(place)) ?? ['', ''];
      const item = random.pick(value[from] as readonly unknown[]);
      return { ...value, [to]: [...((value[to] as readonly unknown[] | undefined) ?? []), item] };
    },
  },
];

/** Pairs of fields of one type whose values differ. */
function swappable({ value, shape, keys }: Place): [string, string][] {
  if (!isFields(value)) return [];
  const own = [...shape.fields()].filter(([key]) => value[key] !== undefined && !isReference([...keys, key]));
  return own.flatMap(([a, first], index) =>
    own
      .slice(index + 1)
      .filter(([b, second]) => first.type === second.type && value[a] !== value[b])
      .map(([b]): [string, string] => [a, b]),
  );
}

/** Pairs of lists whose items are alike, the first with some: `initContainers` and `containers`. */
function twins({ value, shape }: Place): [string, string][] {
  if (!isFields(value)) return [];
  const own = [...shape.fields()].filter(
    ([, field]) => field.type === 'list' && (field.item()?.fields().size ?? 0) > 0,
  );
  return own.flatMap(([a]) =>
    own
      .filter(([b]) => a !== b && alike(shape.fields().get(a), shape.fields().get(b)))
      .filter(() => Array.isArray(value[a]) && value[a].length > 0)
      .map(([b]): [string, string] => [a, b]),
  );
}

function alike(a: Place['shape'] | undefined, b: Place['shape'] | undefined): boolean {
  const names = (shape: Place['shape'] | undefined) => new Set(shape?.item()?.fields().keys());
  const within = (inner: Set<string>, outer: Set<string>) => [...inner].every((name) => outer.has(name));
  return within(names(a), names(b)) || within(names(b), names(a));
}
