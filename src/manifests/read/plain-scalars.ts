import { foreignEscape, jsonStringEnd } from './double-quoted.js';

/** A scalar, and where the text goes on behind it. */
interface ReadScalar {
  readonly value: string;
  readonly end: number;
}

const [NEWLINE, SPACE, QUOTE] = [0x0a, 0x20, 0x27];

/** A text in quotes that ends on its line and has no escapes but those of JSON; undefined for any other. */
export function quotedAt(text: string, at: number): ReadScalar | undefined {
  return text[at] === '"' ? doubleQuoted(text, at) : singleQuoted(text, at);
}

function doubleQuoted(text: string, at: number): ReadScalar | undefined {
  const end = jsonStringEnd(text, at);
  if (end < 0) return undefined;
  const inner = text.slice(at + 1, end - 1);
  if (!inner.includes('\\')) return { value: inner, end };
  if (foreignEscape(text, at, end) >= 0) return undefined;
  const value = JSON.parse(text.slice(at, end)) as string;
  return value.includes('\0') ? undefined : { value, end };
}

function singleQuoted(text: string, start: number): ReadScalar | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === NEWLINE) return undefined;
    if (character !== QUOTE) continue;
    if (text.charCodeAt(at + 1) !== QUOTE)
      return { value: text.slice(start + 1, at).replaceAll("''", "'"), end: at + 1 };
    at++;
  }
  return undefined;
}

/** A literal block of which the lines below say the indent; undefined for one that says more than `|-` or `|+`. */
export function literalAt(text: string, at: number, limit: number, parent: number): ReadScalar | undefined {
  const header = /\|([-+]?) *\n/y;
  header.lastIndex = at;
  const [, chomping] = header.exec(text) ?? [];
  if (chomping === undefined) return undefined;
  let start = header.lastIndex;
  const lines: string[] = [];
  let indent = -1;
  let blanks = 0;
  while (start < limit) {
    let content = start;
    while (text.charCodeAt(content) === SPACE) content++;
    const isBlank = content >= limit || text.charCodeAt(content) === NEWLINE;
    if (!isBlank && indent < 0) {
      indent = content - start;
      // Blank lines before it that reach further are an error.
      if (indent <= parent || lines.some((line) => line.length > indent)) return undefined;
      lines.fill('');
    }
    if (!isBlank && content - start < indent) break;
    const found = text.indexOf('\n', content);
    const end = found < 0 || found >= limit ? limit : found;
    const line = indent < 0 ? text.slice(start, end) : text.slice(Math.min(start + indent, end), end);
    if (isBlank && line === '') blanks++;
    else blanks = 0;
    lines.push(line);
    // The end of a text that ends without a line break is not told apart from one with it: the parser proper knows.
    if (found < 0 || found >= limit) return undefined;
    start = end + 1;
  }
  if (indent < 0) return undefined;
  const kept = chomping === '+' ? lines : lines.slice(0, lines.length - blanks);
  const value = kept.join('\n');
  return { value: chomping === '-' ? value : `${value}\n`, end: start };
}
