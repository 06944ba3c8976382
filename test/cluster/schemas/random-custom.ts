import type { StructuralSchema } from '../../../src/schemas/structural/schema.js';
import type { Random } from '../differential/random.js';

/** Some value of a custom kind's schema: what it requires, and some of what it allows. */
export function randomCustom(schema: StructuralSchema, random: Random, depth = 8): unknown {
  const { enum: words, type, minimum = 1, minLength = 1, minItems = 0, format } = schema;
  if (words) return random.pick(words);
  if (schema['x-kubernetes-int-or-string']) return random.pick([1, '50%']);
  if (type === 'boolean') return random.pick([true, false]);
  if (type === 'integer' || type === 'number') return minimum + random.below(3);
  if (type === 'string') return format === 'date-time' ? '2030-01-31T12:00:00Z' : textOf(schema, random, minLength);
  if (type === 'array') {
    const { items = {} } = schema;
    return Array.from({ length: Math.max(minItems, random.below(3)) }, () => randomCustom(items, random, depth - 1));
  }
  if (type !== 'object') return random.pick([1, 'a']);
  const { properties = {}, additionalProperties, required = [] } = schema;
  const optional = Object.keys(properties).filter(() => depth > 0 && random.below(4) === 0);
  const fields = [...new Set([...required, ...optional])].flatMap((key) => {
    const below = properties[key];
    return below ? [[key, randomCustom(below, random, depth - 1)] as const] : [];
  });
  const open =
    typeof additionalProperties === 'object' ? [['a', randomCustom(additionalProperties, random, depth - 1)]] : [];
  return Object.fromEntries([...fields, ...open]) as unknown;
}

/** What patterns of names, paths, hosts, amounts and times take. */
const TEXTS = [
  'a',
  'web',
  '/a',
  '1h',
  '30s',
  '10Mi',
  'https://example.com',
  'a.example.com',
  'example.com/a',
  'ABC',
  '5',
  'v1',
];

function textOf({ pattern, maxLength = 1000 }: StructuralSchema, random: Random, minLength: number): string {
  const fits = (text: string): boolean => {
    try {
      return text.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(text));
    } catch {
      return true;
    }
  };
  return (random.pick(TEXTS.filter(fits)) ?? 'a').padEnd(minLength, 'a');
}
