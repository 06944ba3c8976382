import { isAbsolute, relative } from 'node:path';
import type { Finding, Source } from '../../findings/finding.js';
import type { CallSite } from './call-site.js';
import { callAt } from './call.js';
import { type Frame, pathOf } from './frame.js';
import { type OptionPath, pinpoint } from './option-path.js';
import { Lines, perText, readText } from './source-text.js';
import { parse } from './syntax.js';

/**
 * Where in the user's source an option of a call is written, and the entry of the program that led there.
 * @param option the option's path, e.g. `['ports', 'http']`; `['#1']` is the call's second argument; empty is the
 *   call itself, to which all that is not written there falls back
 * @param at whether its name or its value is meant
 * @returns nothing where the call came from no file
 */
export function locate(
  site: CallSite,
  option: OptionPath = [],
  at: 'key' | 'value' = 'value',
): Pick<Finding, 'source' | 'calledFrom'> {
  const frames = site.frames();
  const inner = frames[0];
  const outer = frames.at(-1);
  if (!inner || !outer) return {};
  const source = sourceOf(inner, option, at);
  if (outer.file === inner.file && outer.name === inner.name) return { source };
  return { source, calledFrom: { file: shownPath(outer.file), line: outer.line, column: outer.column } };
}

const linesOf = perText((_, text) => new Lines(text));
const TOKEN = /^(?:[\w$\u0080-\uffff]+|.)/;

function sourceOf(frame: Frame, option: OptionPath, at: 'key' | 'value'): Source {
  const { file, line, column } = frame;
  const text = frame.text ?? readText(file);
  const lines = text === undefined ? undefined : linesOf(file, text);
  const span = lines?.span(line);
  if (text === undefined || !lines || !span) return { file: shownPath(file), line, column, length: 1 };

  const offset = span.start + column - 1;
  const program = parse(file, text);
  const call = program && callAt(program, offset, span);
  const found = call && pinpoint(call, option, at);
  const start = found?.start ?? offset;
  const position = lines.position(start);
  const shown = lines.line(position.line) ?? '';
  const rest = shown.slice(position.column - 1);
  const length = found ? Math.min(found.end - start, rest.trimEnd().length) : (TOKEN.exec(rest)?.[0].length ?? 1);
  return { file: shownPath(file), ...position, length: Math.max(1, length), text: shown };
}

/** Relative to the working directory where it lies below it, so that no output depends on the machine. */
function shownPath(file: string): string {
  if (!isAbsolute(file)) return file;
  const path = pathOf(relative(process.cwd(), file));
  return path.startsWith('../') || isAbsolute(path) ? file : path;
}
