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
  return locateFrames(site.frames(), (frame) => sourceOf(frame, option, at));
}

/** The place of the innermost frame, as `sourceOf` shows it, and the entry of the program that led there. */
export function locateFrames(
  frames: readonly Frame[],
  sourceOf: (frame: Frame) => Source,
): Pick<Finding, 'source' | 'calledFrom'> {
  const calls = callers(frames);
  const [inner] = calls;
  const outer = calls.at(-1);
  if (!inner || !outer) return {};
  const source = sourceOf(inner);
  if (outer.file === inner.file && outer.name === inner.name) return { source };
  return { source, calledFrom: { file: shownPath(outer.file), line: outer.line, column: outer.column } };
}

/** Loaders differ in whether those who imported a module, or wait for it, stand on the stack: they called nothing. */
function callers(frames: readonly Frame[]): readonly Frame[] {
  const end = frames.findIndex((frame, index) => index > 0 && (frame.awaits || loads(frame)));
  return end < 0 ? frames : frames.slice(0, end);
}

const LOADS = /^\W?(?:await\s+)?(?:(?:import|require)\b|export\s*[*{])/;

// One character more to the left: some loaders count a byte order mark as a column.
const loads = (frame: Frame): boolean =>
  LOADS.test(` ${read(frame).lines?.line(frame.line) ?? ''}`.slice(frame.column - 1));

/** The place of the option in the file of a frame, or of what stands at the frame's position. */
function sourceOf(frame: Frame, option: OptionPath, at: 'key' | 'value'): Source {
  const file = shownPath(frame.file);
  const { text, lines } = read(frame);
  const line = lines?.span(frame.line);
  if (text === undefined || !lines || !line) return wordOf(frame);

  const offset = line.start + frame.column - 1;
  const program = parse(frame.file, text);
  const call = program && callAt(program, offset, line);
  if (!call) return wordOf(frame);
  const found = pinpoint(call, option, at);
  const place = lines.position(found.start);
  const shown = lines.line(place.line) ?? '';
  const rest = shown.slice(place.column - 1).trimEnd();
  return { file, ...place, length: Math.max(1, Math.min(found.end - found.start, rest.length)), text: shown };
}

/** The word that stands at a frame's position. */
export function wordOf(frame: Frame): Source {
  const text = read(frame).lines?.line(frame.line);
  const length = /^[\w$\u0080-\uffff]+/.exec(text?.slice(frame.column - 1) ?? '')?.[0].length ?? 1;
  return {
    file: shownPath(frame.file),
    line: frame.line,
    column: frame.column,
    length,
    ...(text === undefined ? {} : { text }),
  };
}

const linesOf = perText((_, text) => new Lines(text));

function read(frame: Frame): { text?: string; lines?: Lines } {
  const text = frame.text ?? readText(frame.file);
  return text === undefined ? {} : { text, lines: linesOf(frame.file, text) };
}

/** Relative to the working directory where it lies below it, so that no output depends on the machine. */
function shownPath(file: string): string {
  if (!isAbsolute(file)) return file;
  const path = pathOf(relative(process.cwd(), file));
  return path.startsWith('../') || isAbsolute(path) ? file : path;
}
