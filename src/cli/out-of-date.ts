import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { Difference } from '../output/check.js';
import type { Layout } from '../output/layouts/form.js';

/**
 * How the files of a folder differ from those that the Apps give, as text for people; empty where they do not.
 * `layout` is the one that was asked for, if any: without it, the advice would lay all files out anew.
 */
export function outOfDate(
  differences: readonly Difference[],
  folder: string,
  { color, layout }: { readonly color: boolean; readonly layout?: Layout | undefined },
): string {
  if (differences.length === 0) return '';
  const paint = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const blocks = differences.map(({ path, change, because, content = '' }) => {
    const at = join(folder, path);
    const title = `${paint('bold', at)} ${because ?? CHANGES[change]}\n`;
    return change === 'differs' && because === undefined ? title + patch(at, content, paint) : title;
  });
  const [is, files] = differences.length === 1 ? ['is', 'file'] : ['are', 'files'];
  const run = layout === undefined ? 'servicemap synth' : `servicemap synth --layout ${layout}`;
  const summary = `${differences.length} ${files} in ${folder} ${is} not what the source gives: run ${run}\n`;
  return [...blocks, summary].join('\n');
}

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
