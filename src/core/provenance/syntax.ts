import { createRequire } from 'node:module';
import type * as Oxc from 'oxc-parser';
import type { Node, Program } from 'oxc-parser';
import { perText } from './source-text.js';

/** A piece of a program, with what encloses it, outermost first. */
export interface Place<T extends Node = Node> {
  readonly node: T;
  readonly within: readonly Node[];
}

/** The program's syntax tree; undefined where the parser cannot be loaded. Offsets count UTF-16 code units. */
export const parse = perText((file, text): Program | undefined => {
  try {
    // Loaded at the first finding that is shown: most runs have none.
    const { parseSync } = createRequire(import.meta.url)('oxc-parser') as typeof Oxc;
    return parseSync(file, text, { lang: languageOf(file), preserveParens: false }).program;
  } catch {
    return undefined;
  }
});

function languageOf(file: string): 'ts' | 'tsx' | 'jsx' {
  if (/\.[cm]?jsx?$/.test(file)) return 'jsx';
  return file.endsWith('.tsx') ? 'tsx' : 'ts';
}

/** The nodes directly below a node, in no promised order. */
export function children(node: Node): Node[] {
  const values: unknown[] = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'parent' ? [] : value,
  );
  return values.filter(isNode);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** All nodes that reach into the given stretch of the text, each after what encloses it. */
export function nodesIn(root: Node, start: number, end: number, within: readonly Node[] = []): Place[] {
  if (root.end < start || root.start > end) return [];
  const inner = [...within, root];
  return [{ node: root, within }, ...children(root).flatMap((child) => nodesIn(child, start, end, inner))];
}
