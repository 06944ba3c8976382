import type { Operator } from './operator.js';
import { type Fields, isFields, type Place } from './place.js';

const there = ({ value }: Place): boolean => value !== undefined;
const struct = (place: Place): boolean => isFields(place.value) && place.shape.fields().size > 0;

const OTHER_TYPES: readonly unknown[] = ['text', '1', 1, 0, 1.5, true, [], ['a'], [1], {}, { a: 'b' }, { a: 1 }];

const typeName = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** What is wrong whatever the field means. */
export const structure: readonly Operator[] = [
  { name: 'left out', weight: 5, fits: there, change: () => undefined },
  { name: 'null', weight: 1, fits: there, change: () => null },
  {
    name: 'another type',
    weight: 2,
    fits: there,
    change: ({ value }, { random }) => random.pick(OTHER_TYPES.filter((other) => typeName(other) !== typeName(value))),
  },
  {
    name: 'empty',
    weight: 2,
    fits: ({ value, shape }) => there({ value } as Place) && !['integer', 'number', 'boolean'].includes(shape.type),
    change: ({ value }) => (Array.isArray(value) ? [] : isFields(value) ? {} : ''),
  },
  {
    name: 'an unknown field',
    weight: 1,
    fits: struct,
    change: ({ value }, { random }) => ({
      ...(value as Fields),
      [random.pick(['unknown', 'extra', 'x-a']) ?? '']: 'a',
    }),
  },
  {
    name: 'a field in other letters',
    weight: 1,
    fits: (place) => struct(place) && Object.keys(place.value as Fields).length > 0,
    change: ({ value }, { random }) => {
      const entries = Object.entries(value as Fields);
      const [key, inner] = random.pick(entries) ?? ['', undefined];
      const other = random.pick([`${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, key.toLowerCase(), `${key}s`]);
      return Object.fromEntries(
        entries.map((entry): [string, unknown] => (entry[0] === key ? [other ?? '', inner] : entry)),
      );
    },
  },
];
