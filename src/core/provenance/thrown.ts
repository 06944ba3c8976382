import type { Finding } from '../../findings/finding.js';
import { CallSite } from './call-site.js';
import { type Frame, pathOf } from './frame.js';
import { locateFrames, wordOf } from './locate.js';

/** The place, line and caret that stand above the stack of an error in how a file is written. */
const HEADER = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?\n.*\n(?<indent>[ \t]*)\^+[ \t]*\n/;

/**
 * Where in the user's source something was thrown, and the entry of the program that led there.
 * Nothing where it carries no stack or none of its frames stands in a file.
 */
export function locateThrown(thrown: unknown): Pick<Finding, 'source' | 'calledFrom'> {
  if (!(thrown instanceof Object) || !('stack' in thrown)) return {};
  const frames = headerOf(thrown.stack) ?? CallSite.of(thrown).frames();
  return locateFrames(frames, wordOf);
}

function headerOf(stack: unknown): Frame[] | undefined {
  const groups = typeof stack === 'string' ? HEADER.exec(stack)?.groups : undefined;
  if (!groups) return undefined;
  const { file = '', line, column, indent = '' } = groups;
  return [{ file: pathOf(file), line: Number(line), column: Number(column ?? indent.length + 1) }];
}
