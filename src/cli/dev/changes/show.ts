import { styleText } from 'node:util';
import { count } from '../../amounts.js';
import type { ObjectChange } from './changes.js';
import type { Hunk } from './hunks.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** As much as people read: git shows the rest. */
const MOST = { lines: 60, linesOfObject: 24, objects: 40 };
const STYLES = { '+': 'green', '-': 'red', '~': 'yellow' } as const satisfies Record<ObjectChange['sign'], Style>;

/** Changes as text for people, with a line end each; empty where there are none. */
export function show(changes: readonly ObjectChange[], { color }: { readonly color: boolean }): string {
  // Whether to colour is the caller's decision, not the one styleText would take from standard output.
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
  const shown = changes.slice(0, MOST.objects);
  let room = MOST.lines;
  const lines = shown.flatMap((change) => {
    const body = change.hunks.flatMap((hunk) => linesOf(hunk, paint));
    const kept = body.slice(0, Math.max(0, Math.min(room, MOST.linesOfObject)));
    room -= kept.length;
    const left = body.length - kept.length;
    return [
      titleOf(change, paint),
      ...kept,
      ...(left > 0 ? [`    ${paint('dim', `… ${count(left, 'more line')}`)}`] : []),
    ];
  });
  const left = changes.length - shown.length;
  const rest = left > 0 ? [paint('dim', `… ${count(left, 'more object')}`)] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function titleOf({ title, sign, clusters, length }: ObjectChange, paint: Paint): string {
  const where = [clusters.join(', '), sign === '~' ? '' : count(length, 'line')].filter((part) => part !== '');
  return `${paint(STYLES[sign], sign)} ${paint('bold', title)}${where.map((part) => `  ${paint('dim', part)}`).join('')}`;
}

function linesOf({ place, before, after }: Hunk, paint: Paint): string[] {
  return [
    ...(place === '' ? [] : [`    ${paint('cyan', place)}`]),
    ...before.map((line) => paint('red', `  - ${line}`)),
    ...after.map((line) => paint('green', `  + ${line}`)),
  ];
}
