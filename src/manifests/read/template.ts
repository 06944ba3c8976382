import type { FileProblem, TextPlace } from './problem.js';

const ACTION = /\{\{/;

/** What stands on a line of its own shifts what is below it: there, not here, a reader of YAML stumbles. */
const LINE = /^[ \t]*\{\{[^{}\n]*\}\}[ \t]*\r?$/m;

/**
 * Problems of a text that is a template: one says so in place of those that come of that.
 * @param placeOf where a part of the text is: its beginning and its length
 */
export function asTemplate(
  problems: readonly FileProblem[],
  text: string,
  placeOf: (start: number, length: number) => TextPlace,
): readonly FileProblem[] {
  const broken = problems.filter(({ code }) => SYNTAX.has(code));
  const at = broken.find(({ place }) => ACTION.test(place.text))?.place;
  const alone = broken.length === 0 ? null : LINE.exec(text);
  if (!at && !alone) return problems;
  const place = at
    ? { ...at, column: at.text.search(ACTION) + 1, length: 2 }
    : placeOf(text.indexOf('{{', alone?.index), 2);
  const others = problems.filter(({ code }) => !SYNTAX.has(code));
  return [...others, { code: 'template', message: 'this is a template, not YAML yet', help: HELP, place }];
}

const SYNTAX: ReadonlySet<string> = new Set(['syntax', 'unsupported-value']);

const HELP = 'render it first and judge what comes out: helm template … | servicemap validate -';
