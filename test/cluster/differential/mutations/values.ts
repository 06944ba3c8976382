import type { Random } from '../random.js';
import { INT_OR_STRINGS, NUMBERS, QUANTITIES } from './numbers.js';
import type { Operator } from './operator.js';
import { genericPath, type Place } from './place.js';
import { EXISTING, isReference } from './references.js';
import { meantAt, WORDS } from './strings.js';

const there = ({ value }: Place): boolean => value !== undefined;
const of =
  (...types: Place['shape']['type'][]) =>
  (place: Place): boolean =>
    there(place) && types.includes(place.shape.type);
const isText = (place: Place): boolean => of('string')(place) && typeof place.value === 'string';

/** The same text, a little other. */
const TWISTS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `-${text}`,
  (text) => `${text}-`,
  (text) => `${text}.`,
  (text) => ` ${text}`,
  (text) => `${text} `,
  (text) => `${text}\n`,
  (text) => `${text}_`,
  (text) => `${text}/x`,
  (text) => `x/${text}`,
  (text) => `${text}x`,
  (text) => text.slice(0, -1),
  (text) => text.slice(1),
  (text) => text.replaceAll(/[.-]/g, '_'),
  (text) => text.repeat(Math.ceil(64 / Math.max(1, text.length))),
  (text) => text.repeat(Math.ceil(254 / Math.max(1, text.length))),
  (text) => `${text}${text}`,
];

const twisted = (text: string, random: Random): string => random.pick(TWISTS)?.(text) ?? text;

/** Values of the right type, at the ends of what may stand there and beyond. */
export const values: readonly Operator[] = [
  {
    name: 'another word',
    weight: 3,
    fits: (place) => isText(place) && !isReference(place.keys),
    change: (_place, { random }) => random.pick(WORDS),
  },
  {
    name: 'a word of its meaning',
    weight: 6,
    fits: (place) => isText(place) && !isReference(place.keys) && meantAt(genericPath(place)).length > 0,
    change: (place, { random }) => random.pick(meantAt(genericPath(place))),
  },
  {
    name: 'a twisted word',
    weight: 3,
    fits: (place) => isText(place) && !isReference(place.keys),
    change: ({ value }, { random }) => twisted(value as string, random),
  },
  {
    name: 'another name',
    weight: 6,
    fits: (place) => isText(place) && isReference(place.keys),
    change: ({ keys }, { random }) => random.pick(EXISTING[String(keys.at(-1))] ?? []),
  },
  {
    name: 'another number',
    weight: 6,
    fits: of('integer', 'number'),
    change: ({ value }, { random }) =>
      typeof value === 'number' && random.next() < 0.3
        ? value + (random.pick([-1, 1, 1000]) ?? 1)
        : random.pick(NUMBERS),
  },
  { name: 'another amount', weight: 6, fits: of('quantity'), change: (_place, { random }) => random.pick(QUANTITIES) },
  {
    name: 'another number or text',
    weight: 6,
    fits: of('int-or-string'),
    change: (_place, { random }) => random.pick(INT_OR_STRINGS),
  },
  { name: 'the opposite', weight: 4, fits: of('boolean'), change: ({ value }) => value !== true },
  {
    name: 'another of the enum',
    weight: 8,
    fits: (place) => there(place) && place.shape.enum.length > 0,
    change: ({ shape, value }, { random }) => random.pick(shape.enum.filter((one) => one !== value)),
  },
  {
    name: 'none of the enum',
    weight: 2,
    fits: (place) => isText(place) && place.shape.enum.length > 0,
    change: ({ value }, { random }) => random.pick(['Other', '', String(value).toLowerCase(), ` ${String(value)}`]),
  },
];
