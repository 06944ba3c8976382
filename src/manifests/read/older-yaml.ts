import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { foreignEscape } from './double-quoted.js';
import type { Syntax } from './events.js';

/** What is wrong with a scalar, and where. */
interface Refusal {
  readonly message: string;
  readonly help: string;
  readonly start: number;
}

const BLOCK: ReadonlySet<number> = new Set([SCALAR_STYLE.LITERAL_BLOCK, SCALAR_STYLE.FOLDED_BLOCK]);
const LONGEST_KEY = 1024;

/** Why Kubernetes tools, which read an older YAML than the parser does, refuse a scalar that the parser takes. */
export function refusedScalar({ text, json }: Syntax, scalar: ScalarEvent): Refusal | undefined {
  if (json || scalar.fast || scalar.valueStart < 0) return undefined;
  if (BLOCK.has(scalar.style)) return tabIn(text.slice(scalar.valueStart, scalar.valueEnd), scalar);
  if (scalar.style !== SCALAR_STYLE.DOUBLE_QUOTED) return undefined;
  const start = foreignEscape(text, scalar.valueStart, scalar.valueEnd);
  if (start < 0) return undefined;
  const help = 'write the character itself';
  return { message: 'an escape stands here that Kubernetes tools do not read', help, start };
}

/** A tab where the indent of a block is not said or not reached yet. */
function tabIn(raw: string, { valueStart, indent }: ScalarEvent): Refusal | undefined {
  if (!raw.includes('\t')) return undefined;
  let start = valueStart;
  let isFirst = true;
  for (const line of raw.split('\n')) {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    if (line[spaces] === '\t' && (isFirst || spaces < indent)) {
      const help = 'begin the text with something else than a tab, or say its indent: "|2" for two spaces';
      return { message: 'a tab stands in the indentation of this text', help, start: start + spaces };
    }
    if (line.trim() !== '') isFirst = false;
    start += line.length + 1;
  }
  return undefined;
}

/** Whether a key is longer than YAML lets keys be that have no question mark. */
export function isOverlongKey({ text, json }: Syntax, { valueStart, valueEnd }: ScalarEvent): boolean {
  return !json && valueEnd - valueStart >= LONGEST_KEY - 1 && !/\?\s+["']?$/.test(text.slice(0, valueStart));
}

/** The text of a block that ends with the file, where nothing ends its last line: Kubernetes tools add no line break. */
export function withoutAddedBreak({ text }: Syntax, { style, valueEnd }: ScalarEvent, value: string): string {
  const isLast = BLOCK.has(style) && valueEnd >= text.length && !/[\r\n] *$/.test(text);
  return isLast ? value.replace(/\n$/, '') : value;
}

/** Whether a tab stands between the dash of a list and its item. */
export function isBehindTab({ text }: Syntax, start: number): boolean {
  const gap = /-[ \t]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return gap.includes('\t');
}
