import type { Operator } from './operator.js';
import { isFields, type Place } from './place.js';

const list =
  (least: number) =>
  (place: Place): boolean =>
    Array.isArray(place.value) && place.value.length >= least;
const items = ({ value }: Place): readonly unknown[] => value as readonly unknown[];

/** What lists may hold, how often and in which order. */
export const lists: readonly Operator[] = [
  {
    name: 'an item twice',
    weight: 5,
    fits: list(1),
    change: (place, { random }) => [...items(place), random.pick(items(place))],
  },
  {
    name: 'the key of another item',
    weight: 8,
    fits: (place) => list(2)(place) && items(place).every(isFields),
    change: (place, { random }) => {
      const from = random.below(items(place).length);
      const to = (from + 1 + random.below(items(place).length - 1)) % items(place).length;
      const source = items(place)[from] as Record<string, unknown>;
      const keys = Object.keys(source).filter((key) => typeof source[key] !== 'object');
      const key = random.pick(place.shape.mapKeys.length > 0 && random.next() < 0.7 ? place.shape.mapKeys : keys);
      if (key === undefined) return place.value;
      return items(place).with(to, { ...(items(place)[to] as object), [key]: source[key] });
    },
  },
  {
    name: 'an item of another object',
    weight: 5,
    fits: list(0),
    change: (place, { random, donors }) => {
      const shape = place.shape.item();
      const found = shape && donors.for({ shape, value: undefined, owner: place, keys: [...place.keys, 0] }, random);
      return found === undefined ? place.value : [...items(place), found];
    },
  },
  {
    name: 'an item less',
    weight: 3,
    fits: list(2),
    change: (place, { random }) => items(place).toSpliced(random.below(items(place).length), 1),
  },
  { name: 'the other way round', weight: 1, fits: list(2), change: (place) => items(place).toReversed() },
  { name: 'a null in it', weight: 1, fits: list(0), change: (place) => [...items(place), null] },
  {
    name: 'an empty item',
    weight: 2,
    fits: (place) => list(1)(place) && items(place).every(isFields),
    change: (place) => [...items(place), {}],
  },
  {
    name: 'many items',
    weight: 1,
    fits: list(1),
    change: (place, { random }) => {
      const item = random.pick(items(place));
      const count = random.pick([9, 17, 33, 64, 101, 257]) ?? 9;
      return [
        ...items(place),
        ...Array.from({ length: count }, (_, index) =>
          typeof item === 'string'
            ? `${item}${index}`
            : isFields(item) && typeof item['name'] === 'string'
              ? { ...item, name: `${item['name']}${index}` }
              : item,
        ),
      ];
    },
  },
];
