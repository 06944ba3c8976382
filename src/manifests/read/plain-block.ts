import { literalAt, quotedAt } from './plain-scalars.js';
import { plainKey, plainScalar, type Scalar } from './scalar.js';
import type { Range } from './split.js';

/** What a part of a text says, and where its content begins. */
export interface PlainDocument {
  readonly value: unknown;
  readonly start: number;
}

const [NEWLINE, SPACE, HASH, DASH, DOT, COLON] = [0x0a, 0x20, 0x23, 0x2d, 0x2e, 0x3a];
const [DOUBLE, SINGLE, BAR] = [0x22, 0x27, 0x7c];

/** What YAML 1.1 and 1.2 read in two ways, or no text may hold; tabs and carriage returns, which have rules of their own. */
const UNUSUAL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Whether a text holds nothing but what `plainBlock` knows. */
export const isUsual = (text: string): boolean => !UNUSUAL.test(text);

/**
 * Reads a document as plain as people, kubectl and Helm write most: mappings and lists in lines, scalars on one line or
 * as literal blocks. Undefined for every other, right or wrong, which the parser proper then reads: this one is ten
 * times as fast.
 */
export function plainBlock(text: string, part: Range, maxDepth: number): PlainDocument | undefined {
  try {
    return new Block(text, part, maxDepth).document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** Thrown again and again: making one takes a while. */
const NOT_PLAIN = new Error('not plain');

// A scalar that starts with one of these is not plain.
const INDICATORS = new Set(Buffer.from('!&*?{}[]|>@%`"\',#:'));

const LONGEST_KEY = 1000;

class Block {
  /** Where the content of the current line starts, and its column; -1 behind the last line. */
  private at: number;
  private indent = -1;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly part: Range,
    private readonly maxDepth: number,
  ) {
    this.at = part.start;
  }

  document(): PlainDocument {
    const { text, part } = this;
    let from = part.start;
    if (text.startsWith('---', from)) from = this.endOfLine(from + 3);
    this.nextLine(from);
    const start = this.at;
    if (this.indent < 0) return { value: null, start: part.start };
    const value = this.node(this.indent);
    if (this.indent >= 0) throw NOT_PLAIN;
    return { value, start };
  }

  private node(indent: number): unknown {
    if (++this.depth > this.maxDepth) throw NOT_PLAIN;
    const value = this.isItem(this.at) ? this.list(indent) : this.mapping(indent);
    this.depth--;
    return value;
  }

  private mapping(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    do {
      const name = this.key();
      if (name === '__proto__' || name === '<<' || Object.hasOwn(fields, name)) throw NOT_PLAIN;
      const value = this.spaces(this.at);
      fields[name] = this.isLineEnd(value) ? this.below(value, indent, true) : this.scalar(value, indent);
    } while (this.indent === indent && !this.isItem(this.at));
    if (this.indent >= indent) throw NOT_PLAIN;
    return fields;
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    do {
      const value = this.spaces(this.at + 1);
      if (this.isLineEnd(value)) {
        items.push(this.below(value, indent, false));
      } else if (this.isItem(value) || this.isField(value)) {
        this.indent += value - this.at;
        this.at = value;
        items.push(this.node(this.indent));
      } else {
        items.push(this.scalar(value, indent));
      }
    } while (this.indent === indent && this.isItem(this.at));
    if (this.indent > indent) throw NOT_PLAIN;
    return items;
  }

  /** What stands in the lines below a key or a dash; a list may stand right under its key. */
  private below(from: number, indent: number, underKey: boolean): unknown {
    this.nextLine(this.endOfLine(from));
    if (this.indent > indent) return this.node(this.indent);
    if (!underKey || this.indent !== indent || !this.isItem(this.at)) return null;
    if (++this.depth > this.maxDepth) throw NOT_PLAIN;
    const items = this.list(indent);
    this.depth--;
    return items;
  }

  /** The key that the line starts with; leaves `at` behind its colon. */
  private key(): string {
    const { text, at } = this;
    const first = text.charCodeAt(at);
    if (first === DOUBLE || first === SINGLE) {
      const quoted = quotedAt(text, at);
      if (!quoted || text.charCodeAt(quoted.end) !== COLON || !this.isSpace(quoted.end + 1)) throw NOT_PLAIN;
      if (quoted.end - at > LONGEST_KEY) throw NOT_PLAIN;
      this.at = quoted.end + 1;
      return quoted.value;
    }
    const colon = this.colon(at);
    if (colon < 0 || colon - at > LONGEST_KEY) throw NOT_PLAIN;
    const name = plainKey(text.slice(at, this.trimmed(at, colon)));
    if (name === undefined) throw NOT_PLAIN;
    this.at = colon + 1;
    return name;
  }

  private isField(at: number): boolean {
    const first = this.text.charCodeAt(at);
    if (first !== DOUBLE && first !== SINGLE) return !INDICATORS.has(first) && this.colon(at) >= 0;
    const quoted = quotedAt(this.text, at);
    return quoted !== undefined && this.text.charCodeAt(quoted.end) === COLON;
  }

  /** Where the colon behind a plain key is; -1 where the line has none. */
  private colon(from: number): number {
    const { text } = this;
    const first = text.charCodeAt(from);
    if (INDICATORS.has(first) || this.isItem(from) || text.startsWith('---', from)) throw NOT_PLAIN;
    for (let at = from; at < this.part.end; at++) {
      const character = text.charCodeAt(at);
      if (character === NEWLINE) return -1;
      if (character === COLON && this.isSpace(at + 1)) return at;
      if (character === HASH && text.charCodeAt(at - 1) === SPACE) return -1;
    }
    return -1;
  }

  /** A scalar that starts on this line, in a mapping or list at that column; goes on to the line behind it. */
  private scalar(from: number, indent: number): Scalar | unknown[] | object {
    const { text, part } = this;
    const first = text.charCodeAt(from);
    if (first === BAR) {
      const literal = literalAt(text, from, part.end, indent);
      if (!literal) throw NOT_PLAIN;
      return this.ended(literal.value, literal.end, indent);
    }
    if (first === DOUBLE || first === SINGLE) {
      const quoted = quotedAt(text, from);
      if (!quoted) throw NOT_PLAIN;
      return this.ended(quoted.value, this.endOfLine(quoted.end), indent);
    }
    const pair = text.slice(from, from + 2);
    if (pair === '{}' || pair === '[]') return this.ended(pair === '{}' ? {} : [], this.endOfLine(from + 2), indent);
    if (INDICATORS.has(first) || this.isItem(from) || (first === DASH && text.charCodeAt(from + 1) === DASH)) {
      throw NOT_PLAIN;
    }
    let end = from;
    for (; end < part.end; end++) {
      const character = text.charCodeAt(end);
      if (character === NEWLINE) break;
      if (character === COLON && this.isSpace(end + 1)) throw NOT_PLAIN;
      if (character === HASH && text.charCodeAt(end - 1) === SPACE) break;
    }
    const value = plainScalar(text.slice(from, this.trimmed(from, end)));
    if (typeof value === 'number' && !Number.isFinite(value)) throw NOT_PLAIN;
    return this.ended(value, this.endOfLine(this.trimmed(from, end)), indent);
  }

  private ended<T>(value: T, end: number, indent: number): T {
    this.nextLine(end);
    if (this.indent > indent) throw NOT_PLAIN;
    return value;
  }

  /** The first line from there on that is neither blank nor a comment. */
  private nextLine(from: number): void {
    const { text, part } = this;
    let start = from;
    while (start < part.end) {
      const content = this.spaces(start);
      const character = content < part.end ? text.charCodeAt(content) : NEWLINE;
      if (character !== NEWLINE && character !== HASH) {
        if (character === DOT && content === start && text.startsWith('...', content)) throw NOT_PLAIN;
        this.at = content;
        this.indent = content - start;
        return;
      }
      start = character === NEWLINE ? content + 1 : this.lineBreak(content) + 1;
    }
    this.at = part.end;
    this.indent = -1;
  }

  /** The start of the next line, where nothing but a comment stands before it. */
  private endOfLine(from: number): number {
    const at = this.spaces(from);
    if (at >= this.part.end) return at;
    const character = this.text.charCodeAt(at);
    if (character === NEWLINE) return at + 1;
    if (character === HASH && at > from) return this.lineBreak(at) + 1;
    throw NOT_PLAIN;
  }

  private lineBreak(from: number): number {
    const at = this.text.indexOf('\n', from);
    return at < 0 ? this.part.end : at;
  }

  private spaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  private trimmed(from: number, end: number): number {
    let at = end;
    while (at > from && this.text.charCodeAt(at - 1) === SPACE) at--;
    return at;
  }

  private isSpace(at: number): boolean {
    if (at >= this.part.end) return true;
    const character = this.text.charCodeAt(at);
    return character === SPACE || character === NEWLINE;
  }

  private isItem(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isSpace(at + 1);
  }

  /** Whether nothing but a comment follows on the line. */
  private isLineEnd(at: number): boolean {
    if (at >= this.part.end) return true;
    const character = this.text.charCodeAt(at);
    return character === NEWLINE || (character === HASH && this.text.charCodeAt(at - 1) === SPACE);
  }
}
