import { parseEvents, YAMLException } from 'js-yaml';
import type { Syntax } from './events.js';
import { joinFlowLines } from './flow-lines.js';
import type { ReadProblem } from './problem.js';

/** Deeper than any object of Kubernetes, and what every walk over one can stand. */
export const MAX_DEPTH = 300;

/** How much may be parsed again for lines between brackets that stand further left than YAML 1.2 has them. */
const PATIENCE = 20_000_000;

/**
 * Takes a text of YAML apart, or says why it is none.
 * @param lenient whether brackets may span lines of any indent, as Kubernetes tools let them; takes a parse for each
 */
export function yamlSyntax(text: string, lenient = true): Syntax | ReadProblem {
  let [read, parsed] = [text, 0];
  for (;;) {
    try {
      return { text: read, events: parseEvents(read, { maxDepth: MAX_DEPTH }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      parsed += read.length;
      const isIndent = lenient && error.mark && error.reason === 'deficient indentation' && parsed < PATIENCE;
      const joined = isIndent ? joinFlowLines(read, error.mark?.position ?? 0) : read;
      if (joined === read) return problemOf(text, error);
      read = joined;
    }
  }
}

/** Whether it is a problem rather than what was asked for. */
export const isProblem = (result: object): result is ReadProblem => 'code' in result;

/** What the parser says, in words for whoever wrote the text. */
const WORDS: readonly (readonly [said: RegExp, message: string, help: string])[] = [
  [/tab characters/, 'a tab stands in the indentation', 'indent with spaces: YAML takes no tabs there'],
  [/maxDepth/, `it is nested deeper than ${MAX_DEPTH} levels`, 'no object of Kubernetes is: write it flatter'],
  [
    /non-printable|null byte|valid JSON character/,
    'a character stands here that no text holds',
    'remove it, or write it as an escape in double quotes',
  ],
  [
    /bad indentation of a mapping/,
    'this line does not continue what stands above it',
    'indent it as its neighbours are, and quote a text that holds a colon',
  ],
  [
    /bad indentation of a sequence|deficient indentation/,
    'this line does not continue the list above it',
    'indent it as its neighbours are',
  ],
  [
    /can not read a block mapping entry|expected ':' after/,
    'a colon is missing behind the key',
    'write "key: value", or indent the text if it goes on from the line above',
  ],
  [/whitespace character is expected after/, 'a space is missing behind the colon', 'write "key: value"'],
  [/within a double quoted/, 'a double quote is never closed', 'close it'],
  [/within a single quoted/, 'a single quote is never closed', 'close it; within single quotes, write a quote twice'],
  [
    /unknown escape|hexadecimal/,
    'an escape stands here that YAML does not know',
    'write a backslash twice, or use single quotes',
  ],
  [/within a flow collection/, 'a bracket is never closed', 'close it with ] or }'],
  [
    /missed comma/,
    'a comma is missing between brackets',
    'part the items with commas, and quote texts that hold brackets or braces',
  ],
  [
    /document separator is expected/,
    'something stands here that belongs to nothing',
    'indent it as its neighbours are, or quote it',
  ],
];

function problemOf(text: string, { reason, mark }: YAMLException): ReadProblem {
  const [, message, help] = WORDS.find(([said]) => said.test(reason)) ?? [];
  const start = Math.min(mark?.position ?? 0, Math.max(0, text.trimEnd().length - 1));
  return {
    code: /maxDepth/.test(reason) ? 'too-large' : 'syntax',
    message: message ?? `this is no YAML: ${reason}`,
    help: help ?? 'correct the indentation, the quotes or the brackets here',
    start,
    length: 1,
  };
}
