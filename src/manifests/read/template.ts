import type { FileProblem } from './problem.js';

const ACTION = /\{\{/;

/** Problems of a text that is a template: one says so in place of those that come of that. */
export function asTemplate(problems: readonly FileProblem[]): readonly FileProblem[] {
  const at = problems.find(({ code, place }) => SYNTAX.has(code) && ACTION.test(place.text));
  if (!at) return problems;
  const column = at.place.text.search(ACTION) + 1;
  const place = { ...at.place, column, length: 2 };
  const others = problems.filter(({ code }) => !SYNTAX.has(code));
  return [...others, { code: 'template', message: 'this is a template, not YAML yet', help: HELP, place }];
}

const SYNTAX: ReadonlySet<string> = new Set(['syntax', 'unsupported-value']);

const HELP = 'render it first and judge what comes out: helm template … | servicemap validate -';
