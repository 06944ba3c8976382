import { EVENT_ID } from 'js-yaml';
import { keysOf, pointerOf } from '../../kubernetes/pointer.js';
import { rootsOf } from './documents.js';
import { type Entry, entriesOf, itemsOf, keyAt, nodeAt, spanOf, type Syntax } from './events.js';
import { jsonEvents } from './json-events.js';
import type { Range } from './split.js';
import { isProblem, MAX_DEPTH, yamlSyntax } from './yaml-syntax.js';

/** Reads one part of a text again, now with places; undefined for what cannot be read. */
export function syntaxOf(text: string, part: Range): Syntax | undefined {
  const own = text.slice(part.start, part.end);
  const events = /^\s*[[{]/.test(own) ? jsonEvents(own, MAX_DEPTH) : undefined;
  if (Array.isArray(events)) return { text: own, events, json: true };
  const syntax = yamlSyntax(own);
  return isProblem(syntax) ? undefined : syntax;
}

/** The event that the document starting at an offset of the part starts with. */
export function rootAt(syntax: Syntax, offset: number): number | undefined {
  for (const root of rootsOf(syntax)) if ((spanOf(syntax, root)?.start ?? 0) === offset) return root;
  return undefined;
}

/** Whether the name of a field is meant, or what it is. */
export type At = 'key' | 'value';

/**
 * Where a JSON pointer leads, in offsets of the syntax' text: a scalar's value where that is meant, else its key. Where
 * it cannot be followed to its end, the deepest key on the way.
 */
export function placeOf(
  syntax: Syntax,
  root: number,
  pointer: string,
  at: At,
): { start: number; end: number } | undefined {
  let [here, named] = [root, root];
  for (const name of keysOf(pointer)) {
    const next = step(syntax, here, name);
    if (!next) return spanOf(syntax, named);
    here = next.value;
    named = next.key;
  }
  const event = nodeAt(syntax, here);
  const value = event.type === EVENT_ID.SCALAR && at === 'value' ? spanOf(syntax, here) : undefined;
  return value && value.end > value.start ? value : spanOf(syntax, named);
}

/** One name further: a field by its key, an item by its index. The key of an item is its first one. */
function step(syntax: Syntax, index: number, name: string): Entry | undefined {
  const { type } = nodeAt(syntax, index);
  if (type === EVENT_ID.MAPPING) {
    // The last one of a name wins, as it does when the document is read.
    return [...entriesOf(syntax, index)].findLast(({ key }) => keyAt(syntax, key) === name);
  }
  if (type !== EVENT_ID.SEQUENCE) return undefined;
  const item = [...itemsOf(syntax, index)][Number(name)];
  if (item === undefined) return undefined;
  const isMapping = nodeAt(syntax, item).type === EVENT_ID.MAPPING;
  const [first] = isMapping ? entriesOf(syntax, item) : [];
  return { key: first?.key ?? item, value: item };
}

/** The JSON pointer of what is written last at or before an offset, among the fields and items of a document. */
export function pointerAt(syntax: Syntax, root: number, offset: number): string {
  const { type } = nodeAt(syntax, root);
  const children =
    type === EVENT_ID.MAPPING
      ? [...entriesOf(syntax, root)].map(({ key, value }) => ({ name: keyAt(syntax, key) ?? '', start: key, value }))
      : type === EVENT_ID.SEQUENCE
        ? [...itemsOf(syntax, root)].map((item, index) => ({ name: String(index), start: item, value: item }))
        : [];
  const last = children.findLast(({ start }) => (spanOf(syntax, start)?.start ?? Infinity) <= offset);
  if (!last) return '';
  return pointerOf([last.name]) + pointerAt(syntax, last.value, offset);
}
