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

/** Every row that an object of an example holds, with its best example: one where an option says it. */
export async function coverage(fields: Fields): Promise<Map<string, Use>> {
  const found = new Map<string, Use>();
  for (const example of await allExamples()) {
    const source = await traced(example);
    for (const [index, object] of synthesized(example).objects.entries()) {
      fields.held(object, object.kind, (row, pointer, value) => {
        const use = { example, option: source(index, pointer), value };
        const known = found.get(row);
        if (known === undefined || worth(use) > worth(known)) found.set(row, use);
      });
    }
  }
  return found;
}

/** An option of ours is better than a pass-through, and both are better than what is written by itself. */
function worth({ option, value }: Use): number {
  if (option === undefined) return 0;
  if (isPassThrough(option)) return 1;
  return saysSame(option.value, value) ? 3 : 2;
}

/** Whether an option hands over what it was given: `pod`, `container`, `patches`. */
export function isPassThrough({ path }: Option): boolean {
  const [first, , third] = path;
  return (
    ['pod', 'container', 'patches'].includes(String(first)) ||
    (['sidecars', 'init'].includes(String(first)) && third === 'container')
  );
}
