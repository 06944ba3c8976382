import { isTrap } from './scalar-traps.js';

// What YAML must not hold bare or a reviewer cannot see: controls, odd spaces and line ends, bidirectional overrides.
const INVISIBLE = String.raw`\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff`;
const ESCAPED = new RegExp(String.raw`["\\\t\n\xa0${INVISIBLE}]`, 'gu');
const NEEDS_ESCAPES = new RegExp(String.raw`[\t\n\xa0${INVISIBLE}]`, 'u');
const NEEDS_ESCAPES_IN_BLOCK = new RegExp(`[${INVISIBLE}]`, 'u');

// Most text by far, told apart quickly.
const EVIDENTLY_PLAIN = /^[A-Za-z_/][\w./-]*$/;
// An indicator or space where it has a meaning: at the start, at the end, `: ` and ` #` within; `---` and `...` end documents.
const NOT_PLAIN = /^[\s!"#%&'*,:>?@[\]`{|}]|^-(?:$|\s|--)|^\.\.\.|:(?:\s|$)|\s#|\s$/;
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** A string on one line, as a key or a value: bare where every reader takes it for that string, else quoted. */
export function lineText(text: string): string {
  const plain = EVIDENTLY_PLAIN.test(text) || (!NOT_PLAIN.test(text) && !NEEDS_ESCAPES.test(text));
  return plain && !isTrap(text) ? text : quoted(text);
}

/** A string with line breaks as a literal block whose lines stand at `indent`, or quoted where a block would alter it. */
export function blockText(text: string, indent: string): string {
  // A last line of white space alone is content to some readers and the block's end to others.
  if (NEEDS_ESCAPES_IN_BLOCK.test(text) || !/[^ \t\n]/.test(text) || /\n[ \t]+$/.test(text)) return quoted(text);
  // Readers guess the indent from the first line, unless that one begins with white space of its own.
  const indentation = /^\n*[ \t]/.test(text) ? '2' : '';
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = text.replace(/\n$/, '').replace(/^(?=[^\n])/gm, indent);
  return `|${indentation}${chomping}\n${lines}`;
}

// Double quotes, as people write them, except where single quotes save the escapes.
function quoted(text: string): string {
  if (/["\\]/.test(text) && !NEEDS_ESCAPES.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${escapeInvisible(text)}"`;
}

/** The inside of a double-quoted string, of YAML and JSON alike; nothing in it ends a line, in any version of YAML. */
export function escapeInvisible(text: string): string {
  return text.replace(ESCAPED, (character) => ESCAPES[character] ?? `\\u${hex(character)}`);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
