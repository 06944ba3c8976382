import { styleText } from 'node:util';
import { excerpt } from './excerpt.js';
import type { Finding, Severity, Source } from './finding.js';
import { clusterList } from './cluster-list.js';
import { oneLine } from './visible.js';

/** Widest line of source that is printed whole, its gutter included. */
const WIDTH = 140;
/** A location shorter than this is padded, so that what stands behind lines up. */
const LOCATION = 30;
/** So many of the other values and constructs of a place are named. */
const NAMED = 3;
/** What the fields that others differ in are called. */
const NOUNS = { message: 'value', subject: 'construct' } as const;
/** Width of the line number. */
const GUTTER = 5;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const tones = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, Style>;

/**
 * The findings as text for people, in the order given, with a last line that counts them.
 * Ends with a line end; empty where there are no findings.
 */
export function pretty(findings: readonly Finding[], { color }: { readonly color: boolean }): string {
  if (findings.length === 0) return '';
  // Whether to colour is the caller's decision, not the one styleText would take from standard output.
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
  const blocks = findings.map((finding) => block(finding, paint).join('\n'));
  return `${[...blocks, summary(findings)].join('\n\n')}\n`;
}

function block(finding: Finding, paint: Paint): string[] {
  const { severity, ruleId, message, source, calledFrom, help, elsewhere = [] } = finding;
  const tone = tones[severity];
  return [
    `${paint(['bold', tone], severity)}  ${paint('dim', oneLine(ruleId))}  ${paint('bold', oneLine(message))}`,
    ...where(finding, paint),
    ...(source?.text === undefined ? [] : snippet(source, source.text, tone, paint)),
    ...besides(finding),
    ...(elsewhere.length > 0 ? [`  it is in ${clusterList(elsewhere)}`] : []),
    ...(calledFrom ? [`  called from ${paint('cyan', place(calledFrom))}`] : []),
    ...(help ? [`  ${paint('green', 'help:')} ${oneLine(help)}`] : []),
  ];
}

/** The other values and constructs of the place: how many, and a few of them, with their clusters where those are others. */
function besides(finding: Finding): string[] {
  const clusters = clusterList(finding.clusters ?? []);
  return (['message', 'subject'] as const).flatMap((field) => {
    const others = new Map<string, string>();
    for (const one of finding.also ?? []) {
      const name = one[field];
      if (name === undefined || name === finding[field] || others.has(name)) continue;
      const own = clusterList(one.clusters ?? []);
      others.set(name, own === clusters || own === '' ? oneLine(name) : `${oneLine(name)} (${own})`);
    }
    if (others.size === 0) return [];
    const left = others.size - NAMED;
    const named = [...others.values()].slice(0, NAMED).join('; ');
    const what = `${NOUNS[field]}${others.size === 1 ? '' : 's'}`;
    return [`  and ${others.size} more ${what}: ${named}${left > 0 ? ` and ${left} more` : ''}`];
  });
}

function where({ source, subject, clusters = [] }: Finding, paint: Paint): string[] {
  const about = [subject && oneLine(subject), clusterList(clusters)].filter(Boolean).join(', ');
  if (!source) return about ? [`  ${about}`] : [];
  const location = place(source);
  const gap = ' '.repeat(Math.max(2, LOCATION + 2 - location.length));
  return [`  ${paint('cyan', location)}${about && gap + about}`];
}

function snippet(source: Source, text: string, tone: Style, paint: Paint): string[] {
  const number = String(source.line).padStart(GUTTER);
  const shown = excerpt(text, source.column, source.length, WIDTH - number.length - ' | '.length);
  const caret = ' '.repeat(shown.indent) + paint(tone, '^'.repeat(shown.width));
  return [
    `${paint('dim', `${number} |`)} ${shown.line}`.trimEnd(),
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${caret}`,
  ];
}

const place = ({ file, line, column }: Pick<Source, 'file' | 'line' | 'column'>): string =>
  `${oneLine(file)}:${line}:${column}`;

function summary(findings: readonly Finding[]): string {
  const counts = (['error', 'warning'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return counts.flat().join(', ');
}
