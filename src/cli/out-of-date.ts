import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { Difference } from '../output/check.js';
import type { Layout } from '../output/layouts/form.js';
import { foundLayout } from '../output/layouts/found-layout.js';
import type { OutputProblem } from '../output/output-error.js';

/** What a look at a folder gave. */
interface Looked {
  readonly found: readonly Difference[];
  /** What keeps synth from changing that. */
  readonly refused: readonly OutputProblem[];
}

/**
 * How the files of a folder differ from those that the Apps give, as text for people; empty where they do not.
 * `layout` is the one that was asked for, if any: without it, the advice would lay all files out anew.
 */
export function outOfDate(
  { found, refused }: Looked,
  folder: string,
  { color, layout }: { readonly color: boolean; readonly layout?: Layout | undefined },
): string {
  if (found.length === 0) return '';
  const paint = painter(color);
  const other = foundLayout(found);
  if (other !== undefined) return [...inTheWay(refused, color), laidOutOtherwise(folder, other, layout)].join('\n');
  // What is in the way of files is told by itself.
  const ours = found.filter(({ change, because }) => change === 'extra' || because === undefined);
  const blocks = ours.map(({ path, change, because, content = '' }) => {
    const at = join(folder, path);
    const title = `${paint('bold', at)} ${because ?? CHANGES[change]}\n`;
    return change === 'differs' ? title + patch(at, content, paint) : title;
  });
  const [is, files] = found.length === 1 ? ['is', 'file'] : ['are', 'files'];
  const run = synthIn(layout);
  const todo = refused.length === 0 ? `run ${run}` : `mend what is in the way, then run ${run}`;
  const summary = `${found.length} ${files} in ${folder} ${is} not what the source gives: ${todo}\n`;
  return [...blocks, ...inTheWay(refused, color), summary].join('\n');
}

const synthIn = (layout: Layout | undefined) => `servicemap synth${layout === undefined ? '' : ` --layout ${layout}`}`;

// Each file would be another one: a list of them all says less than this.
const laidOutOtherwise = (folder: string, other: Layout, layout: Layout | undefined): string =>
  `the files in ${folder} are in the layout "${other}": to compare with that, add --layout ${other}; to lay them out anew, run ${synthIn(layout)}\n`;

/** What keeps synth from its work, as text for people: a part for each thing. */
export function inTheWay(refused: readonly OutputProblem[], color: boolean): string[] {
  const paint = painter(color);
  return refused.map(
    ({ path, message, help }) => `${paint('bold', path)} ${message}\n  ${paint('green', 'help:')} ${help}\n`,
  );
}

const painter = (color: boolean) => (style: Style, text: string) =>
  color ? styleText(style, text, { validateStream: false }) : text;

const CHANGES: Readonly<Record<Difference['change'], string>> = {
  missing: 'is missing',
  differs: 'differs',
  extra: 'is given no more',
};

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<string, Style>> = { '+': 'green', '-': 'red', '@': 'cyan' };

function patch(path: string, wanted: string, paint: (style: Style, text: string) => string): string {
  // Line ends that git changed are no difference.
  const lines = (text: string) => text.replaceAll('\r\n', '\n');
  const there = lines(readFileSync(path, 'utf8'));
  const text = createTwoFilesPatch('', '', there, lines(wanted), '', '', { headerOptions: OMIT_HEADERS });
  return text
    .split('\n')
    .map((line) => {
      const style = STYLES[line[0] ?? ''];
      return style === undefined ? line : paint(style, line);
    })
    .join('\n');
}
