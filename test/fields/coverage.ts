import { allExamples, type Example, synthesized } from './examples.js';
import type { Fields } from './rows.js';
import { type Option, saysSame, traced } from './trace.js';

/** Where an example's object holds a row. */
export interface Use {
  readonly example: Example;
  /** The option that it comes from; none where we write it by ourselves. */
  readonly option?: Option;
  readonly value: unknown;
}

/** Every row that an object of an example holds, with all examples of it, the best first: one where an option says it. */
export async function coverage(fields: Fields): Promise<Map<string, Use[]>> {
  const found = new Map<string, Use[]>();
  for (const example of await allExamples()) {
    const source = await traced(example);
    for (const [index, object] of synthesized(example).objects.entries()) {
      fields.held(object, object.kind, (row, pointer, value) => {
        found.set(row, [...(found.get(row) ?? []), { example, option: source(index, pointer), value }]);
      });
    }
  }
  return new Map([...found].map(([row, uses]) => [row, uses.toSorted((a, b) => worth(b) - worth(a))]));
}

/** An option of ours is better than what is written by itself, and both are better than a pass-through. */
function worth(use: Use): number {
  const { option, value } = use;
  if (isPassThrough(use)) return -1;
  if (option === undefined) return 0;
  return saysSame(option.value, value) ? 3 : 2;
}

/** Whether it only hands over what it was given, by `pod`, `container`, `patches` or a patch of the map. */
export function isPassThrough({ example, option }: Use): boolean {
  // What a map patches is no option that can be traced: such examples have a file of their own.
  if (option === undefined) return example.file === 'passed-through.ts';
  const [first, , third] = option.path;
  return (
    ['pod', 'container', 'patches'].includes(String(first)) ||
    (['sidecars', 'init'].includes(String(first)) && third === 'container')
  );
}
