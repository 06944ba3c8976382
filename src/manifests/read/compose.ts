import { EVENT_ID, type ScalarEvent } from 'js-yaml';
import { Aliases } from './aliases.js';
import { entriesOf, isPlain, keyAt, nodeAt, scalarText, spanOf, type Syntax } from './events.js';
import { isBehindTab, isOverlongKey, refusedScalar, withoutAddedBreak } from './older-yaml.js';
import type { ReadProblem } from './problem.js';
import { plainKey, plainScalar } from './scalar.js';
import { shortTag, taggedScalar } from './tags.js';

/** What a document says. */
export interface Composed {
  /** Plain JSON; parts that an alias repeats are one and the same object. */
  readonly value: unknown;
  /** What is no JSON in it, in the order in which it is written. */
  readonly problems: readonly ReadProblem[];
}

/** The JSON value that the node at an index stands for, as kubectl and the controllers read it. */
export function compose(syntax: Syntax, index: number): Composed {
  const composer = new Composer(syntax);
  const value = composer.node(index);
  return { value, problems: composer.problems };
}

type Fields = Record<string, unknown>;

/** More problems than this in one document say nothing more, and take long to find. */
const ENOUGH = 100;

class Composer {
  readonly problems: ReadProblem[] = [];
  private readonly aliases = new Aliases();
  /** The index behind the node that was read last. */
  private next = 0;

  private readonly hasTabs: boolean;

  constructor(private readonly syntax: Syntax) {
    this.hasTabs = !syntax.json && syntax.text.includes('\t');
  }

  node(index: number): unknown {
    const event = nodeAt(this.syntax, index);
    this.aliases.count();
    this.next = index + 1;
    if (event.type === EVENT_ID.ALIAS) return this.alias(index, this.nameOf(event));
    const anchor = event.anchorStart < 0 ? undefined : this.nameOf(event);
    const before = this.aliases.size;
    if (anchor !== undefined) this.aliases.begin(anchor);
    const value =
      event.type === EVENT_ID.SCALAR
        ? this.scalar(index, event)
        : event.type === EVENT_ID.MAPPING
          ? this.mapping(index)
          : this.sequence();
    if (anchor !== undefined) this.aliases.end(anchor, value, before);
    return value;
  }

  private sequence(): unknown[] {
    const list: unknown[] = [];
    while (this.isInside()) {
      const start = this.hasTabs ? spanOf(this.syntax, this.next)?.start : undefined;
      if (start !== undefined && isBehindTab(this.syntax, start)) {
        this.problem(this.next, 'syntax', 'a tab stands behind the dash', 'write a space there');
      }
      list.push(this.node(this.next));
    }
    this.next++;
    return list;
  }

  private mapping(index: number): Fields {
    const fields: Fields = {};
    const merged = new Set<string>();
    while (this.isInside()) {
      const key = this.next;
      if (this.isMerge(key)) {
        this.next = key + 1;
        this.merge(fields, merged, this.next);
        continue;
      }
      const name = this.key(key);
      const value = this.node(this.next);
      if (name === undefined) continue;
      if (Object.hasOwn(fields, name) && !merged.delete(name)) this.duplicate(index, key, name);
      set(fields, name, value);
    }
    this.next++;
    return fields;
  }

  private isInside(): boolean {
    const event = this.syntax.events[this.next];
    return event !== undefined && 'anchorStart' in event;
  }

  private alias(index: number, name: string): unknown {
    const fault = this.aliases.faultOf(name);
    if (fault !== undefined) {
      this.problem(index, 'syntax', fault, 'name an anchor that stands before it, or write the value out');
      return null;
    }
    const value = this.aliases.use(name);
    if (!this.aliases.isExcessive) return value;
    if (!this.problems.some(({ code }) => code === 'too-large'))
      this.problem(index, 'too-large', 'aliases would make this document many times its size', 'write the values out');
    return null;
  }

  private nameOf({ anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }): string {
    return this.syntax.text.slice(anchorStart, anchorEnd);
  }

  private scalar(index: number, event: ScalarEvent): unknown {
    const refused = refusedScalar(this.syntax, event);
    if (refused) {
      if (this.problems.length < ENOUGH) this.problems.push({ code: 'syntax', length: 1, ...refused });
      return null;
    }
    const text = withoutAddedBreak(this.syntax, event, scalarText(this.syntax, event));
    if (event.tagStart < 0) {
      const value = isPlain(event) ? plainScalar(text) : text;
      if (typeof value !== 'number' || Number.isFinite(value)) return value;
      this.problem(
        index,
        'unsupported-value',
        `${text} is a number that JSON has no form for`,
        'write a finite number, or quote it',
      );
      return null;
    }
    const tag = shortTag(this.syntax.text.slice(event.tagStart, event.tagEnd));
    const value = taggedScalar(tag, text);
    if (value !== undefined) return value;
    this.problem(index, 'unsupported-value', `"${text}" is no ${tag}`, `drop the tag ${tag}, or correct the value`);
    return null;
  }

  /** The text of a key; undefined where it can be none, which is said. */
  private key(index: number): string | undefined {
    const event = nodeAt(this.syntax, index);
    if (event.type === EVENT_ID.SCALAR && event.tagStart < 0 && event.anchorStart < 0) {
      this.next = index + 1;
      this.aliases.count();
      const text = scalarText(this.syntax, event);
      if (isOverlongKey(this.syntax, event))
        this.problem(
          index,
          'syntax',
          'a key has more than 1,024 characters',
          'is it a key? Shorten it, or write "? " before it',
        );
      const name = isPlain(event) ? plainKey(text) : text;
      if (name === undefined) {
        this.problem(
          index,
          'unsupported-value',
          `${text || 'an empty key'} is no key for JSON`,
          'write a text, or quote it',
        );
      }
      return name;
    }
    const value = this.node(index);
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean' || typeof value === 'number') return String(value);
    this.problem(
      index,
      'unsupported-value',
      'a key is a text, and this is none',
      'write a text before the colon, or quote what stands there',
    );
    return undefined;
  }

  private isMerge(index: number): boolean {
    const event = nodeAt(this.syntax, index);
    if (event.type !== EVENT_ID.SCALAR || scalarText(this.syntax, event) !== '<<') return false;
    const { text } = this.syntax;
    return isPlain(event) || (event.tagStart >= 0 && shortTag(text.slice(event.tagStart, event.tagEnd)) === '!!merge');
  }

  /** What comes later wins, also over keys before the merge: so does the reader of kubectl. */
  private merge(fields: Fields, merged: Set<string>, index: number): void {
    const value = this.node(index);
    const sources: unknown[] = Array.isArray(value) ? value.toReversed() : [value];
    for (const source of sources) {
      if (source === null || typeof source !== 'object' || Array.isArray(source)) {
        this.problem(
          index,
          'unsupported-value',
          '<< merges mappings, and this is none',
          'name the anchor of a mapping',
        );
        return;
      }
      for (const [name, each] of Object.entries(source)) {
        merged.add(name);
        set(fields, name, each);
      }
    }
  }

  private duplicate(mapping: number, index: number, name: string): void {
    if (this.problems.length >= ENOUGH) return;
    const first = [...entriesOf(this.syntax, mapping)].find(({ key }) => keyAt(this.syntax, key) === name);
    const span = first && spanOf(this.syntax, first.key);
    this.problem(index, 'duplicate-key', `the key "${name}" is there twice`, 'keep one of them', span?.start);
  }

  private problem(index: number, code: ReadProblem['code'], message: string, help: string, other?: number): void {
    if (this.problems.length >= ENOUGH) return;
    const { start, end } = spanOf(this.syntax, index) ?? { start: 0, end: 1 };
    this.problems.push({
      code,
      message,
      help,
      start,
      length: Math.max(1, end - start),
      ...(other === undefined ? {} : { other }),
    });
  }
}

// Assigning to this name would set the prototype.
function set(fields: Fields, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
  else fields[name] = value;
}
