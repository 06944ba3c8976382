import {
  type AliasEvent,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { plainKey } from './scalar.js';

/** A text taken apart: what begins and ends where in it, as a flat list. */
export interface Syntax {
  readonly text: string;
  readonly events: readonly Event[];
  /** Whether it is JSON, and so free of what Kubernetes tools do not read in YAML. @default false */
  readonly json?: boolean;
}

/** What a node starts with. */
export type NodeEvent = ScalarEvent | AliasEvent | MappingEvent | SequenceEvent;

/** A field of a mapping: the indexes of the events that its key and its value start with. */
export interface Entry {
  readonly key: number;
  readonly value: number;
}

/** The event at an index, where a node starts. */
export const nodeAt = ({ events }: Syntax, index: number): NodeEvent => events[index] as NodeEvent;

/** The index behind a node and all that is in it. */
export function behind({ events }: Syntax, index: number): number {
  let depth = 0;
  let at = index;
  do {
    const type = events[at++]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE || type === EVENT_ID.DOCUMENT) depth++;
    else if (type === EVENT_ID.POP) depth--;
  } while (depth > 0);
  return at;
}

/** The fields of the mapping at an index, as they are written. */
export function* entriesOf(syntax: Syntax, index: number): Iterable<Entry> {
  let key = index + 1;
  while (!isEnd(syntax, key)) {
    const value = behind(syntax, key);
    yield { key, value };
    key = behind(syntax, value);
  }
}

/** Where the items of the sequence at an index start. */
export function* itemsOf(syntax: Syntax, index: number): Iterable<number> {
  for (let item = index + 1; !isEnd(syntax, item); item = behind(syntax, item)) yield item;
}

const isEnd = ({ events }: Syntax, index: number) => index >= events.length || events[index]?.type === EVENT_ID.POP;

/** The text that a scalar stands for. */
export function scalarText({ text, json }: Syntax, scalar: ScalarEvent): string {
  // Of long texts JSON's own reader makes less garbage.
  const isString = json && !scalar.fast;
  return isString
    ? (JSON.parse(text.slice(scalar.valueStart - 1, scalar.valueEnd + 1)) as string)
    : getScalarValue(text, scalar);
}

/** Whether a scalar has neither quotes nor a tag, so that its text decides what it is. */
export const isPlain = (scalar: ScalarEvent): boolean => scalar.style === SCALAR_STYLE.PLAIN && scalar.tagStart < 0;

/** Where a node begins and ends in the text; of a mapping or list in block style the end is where it begins. */
export function spanOf(syntax: Syntax, index: number): { start: number; end: number } | undefined {
  const event = nodeAt(syntax, index);
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type !== EVENT_ID.SCALAR) {
    const end = event.style === COLLECTION_STYLE.FLOW ? endOf(syntax, index) : event.start;
    return { start: event.start, end };
  }
  if (event.valueStart < 0) return undefined;
  return { start: event.valueStart, end: event.valueEnd };
}

/** At least up to the last scalar within; the bracket behind it is left to whoever shows it. */
function endOf(syntax: Syntax, index: number): number {
  for (let at = behind(syntax, index) - 1; at > index; at--) {
    const event = nodeAt(syntax, at);
    if (event.type === EVENT_ID.SCALAR && event.valueEnd > 0) return event.valueEnd + 1;
  }
  return nodeAt(syntax, index).anchorEnd;
}

/** The text of a key; undefined where it can be none, and for one that is no scalar. */
export function keyAt(syntax: Syntax, index: number): string | undefined {
  const event = nodeAt(syntax, index);
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  const text = scalarText(syntax, event);
  return isPlain(event) ? plainKey(text) : text;
}
