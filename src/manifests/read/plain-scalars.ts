/** A scalar, and where the text goes on behind it. */
interface ReadScalar {
  readonly value: string;
  readonly end: number;
}

const [NEWLINE, SPACE] = [0x0a, 0x20];

// JSON's strings: the rest of YAML's escapes is rare.
const DOUBLE = /"[^"\\\n]*(?:\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[\da-fA-F]{4})[^"\\\n]*)*"/y;
const SINGLE = /'[^'\n]*(?:''[^'\n]*)*'/y;

/** A text in quotes that ends on its line and has no escapes but those of JSON; undefined for any other. */
export function quotedAt(text: string, at: number): ReadScalar | undefined {
  const isDouble = text[at] === '"';
  const pattern = isDouble ? DOUBLE : SINGLE;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  const inner = text.slice(at + 1, end - 1);
  if (!isDouble) return { value: inner.includes("''") ? inner.replaceAll("''", "'") : inner, end };
  if (!inner.includes('\\')) return { value: inner, end };
  const value = JSON.parse(text.slice(at, end)) as string;
  return value.includes('\0') || /\p{Surrogate}/u.test(value) ? undefined : { value, end };
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
