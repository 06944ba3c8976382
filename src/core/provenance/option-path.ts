import type { Span } from 'oxc-parser';
import { type Call, head } from './call.js';
import type { Place } from './syntax.js';
import { reveal, step, type Written } from './written.js';

/** Where in a call's options: keys and indexes; a leading `'#1'` selects the call's second argument instead. */
export type OptionPath = readonly (string | number)[];

/**
 * The option's key or value in the source. Where the path cannot be followed to its end, the deepest part found;
 * where nothing of it is written there, the head of the call.
 */
export function pinpoint(call: Place<Call>, path: OptionPath, at: 'key' | 'value'): Pick<Span, 'start' | 'end'> {
  const index = argumentIndex(path[0]);
  const start = index === undefined ? options(call) : argument(call, index);
  if (!start || path.length === 0) return head(call.node);
  let here: Written = { shown: start.node, value: start };
  let found = index !== undefined;
  for (const name of index === undefined ? path : path.slice(1)) {
    const next = step(here.value, name);
    if (!('value' in next)) {
      if (!next.suspect && !found) return head(call.node);
      return next.suspect ?? (next.opaque ? undefined : here.key) ?? here.shown;
    }
    here = next;
    found = true;
  }
  return (at === 'key' ? here.key : undefined) ?? here.shown;
}

function argumentIndex(part: string | number | undefined): number | undefined {
  return typeof part === 'string' && /^#\d+$/.test(part) ? Number(part.slice(1)) : undefined;
}

function argument({ node, within }: Place<Call>, index: number): Place | undefined {
  const before = node.arguments.slice(0, index + 1);
  const found = before.some(({ type }) => type === 'SpreadElement') ? undefined : before[index];
  return found && { node: found, within: [...within, node] };
}

const OPTIONS: ReadonlySet<string> = new Set(['ObjectExpression', 'ConditionalExpression', 'LogicalExpression']);

function options({ node, within }: Place<Call>): Place | undefined {
  return node.arguments
    .map((each): Place => ({ node: each, within: [...within, node] }))
    .findLast((each) => OPTIONS.has(reveal(each).node.type));
}
