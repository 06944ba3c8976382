import { atLeast, type KubernetesVersion } from '../../kubernetes/versions.js';
import { inWords } from '../place.js';
import { refuse, type Walk } from '../walk.js';
import { formatOf } from './formats.js';
import { matches } from './pattern.js';
import type { StructuralSchema } from './schema.js';

/** Judges the length, the pattern and the format of a text: of several faults in it, the first. */
export function judgeText(text: string, schema: StructuralSchema, walk: Walk, version: KubernetesVersion): void {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  // The server counts characters, not their halves.
  const size = Array.from(text).length;
  const counted = (count: number) => `${count} character${count === 1 ? '' : 's'}`;
  if (size > maxLength) refuse(walk, 'not-allowed', `has ${counted(size)}`, `write at most ${counted(maxLength)}`);
  else if (size < minLength)
    refuse(walk, 'not-allowed', `has ${counted(size)}`, `write at least ${counted(minLength)}`);
  else if (pattern !== undefined && !matches(text, pattern)) {
    refuse(
      walk,
      'not-allowed',
      `is ${inWords(text)}, which the pattern ${pattern} does not match`,
      'write text that matches it',
    );
  }
  const format = schema.format === undefined ? undefined : formatOf(schema.format);
  if (!format || format.test(text) || (format.since && !atLeast(version, format.since))) return;
  refuse(walk, 'bad-format', `is ${inWords(text)}, not ${format.wanted}`, `write ${format.wanted}`);
}

/** Judges a number by its bounds. */
export function judgeNumber(value: number, schema: StructuralSchema, walk: Walk): void {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (value < minimum || (exclusiveMinimum && value === minimum)) {
    refuse(walk, 'not-allowed', `is ${value}`, `write ${exclusiveMinimum ? 'more than' : 'at least'} ${minimum}`);
  }
  if (value > maximum || (exclusiveMaximum && value === maximum)) {
    refuse(walk, 'not-allowed', `is ${value}`, `write ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`);
  }
  if (multipleOf !== undefined && !Number.isInteger(multipleOf < 1 ? (1 / multipleOf) * value : value / multipleOf)) {
    refuse(walk, 'not-allowed', `is ${value}`, `write a multiple of ${multipleOf}`);
  }
}
