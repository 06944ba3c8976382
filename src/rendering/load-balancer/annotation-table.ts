import { z } from 'zod';
import { named } from '../../core/options/strict.js';

/** How an option becomes an annotation: the annotation's key, and how its value is written. */
export type AnnotationTable<Options> = {
  readonly [Name in keyof Options]-?: readonly [key: string, write: (value: NonNullable<Options[Name]>) => string];
};

/** The annotations that options become, by a table of all of them. */
export function annotationsBy<Options extends object>(
  table: AnnotationTable<Options>,
  options: Options,
): Record<string, string> {
  const rows = Object.entries(table) as [string, readonly [string, (value: unknown) => string]][];
  return Object.fromEntries(
    rows.flatMap(([name, [key, write]]) => {
      const value = (options as Readonly<Record<string, unknown>>)[name];
      return value === undefined ? [] : [[key, write(value)]];
    }),
  );
}

/** A text, number, true or false as annotations hold it. */
export const plainly = (value: string | number | boolean): string => String(value);

/** Items separated by commas. */
export const listed = (values: readonly (string | number)[]): string => values.join(',');

/** Items separated by spaces. */
export const spaced = (values: readonly (string | number)[]): string => values.join(' ');

/** `key=value` separated by commas. */
export const paired = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

/** @internal Attributes and tags, whose commas and equals signs would be read as the end of one. */
export const pairs = z.record(
  named((key) => (key === '' || /[,=]/.test(key) ? "must not be empty or contain ',' or '='" : undefined)),
  named((value) => (value.includes(',') ? "must not contain ','" : undefined)),
);
