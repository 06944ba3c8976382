import { type Frame, parseStack } from './frame.js';
import { toSource } from './source-map.js';
import { userFrames } from './user-code.js';

/** Deep enough to reach the entry of a usual program through a team's own wrappers; each frame costs. */
const DEPTH = 10;

/** A place in the user's code, remembered at little cost and looked up only when somebody asks. */
export class CallSite {
  private known: readonly Frame[] | undefined;

  private constructor(private readonly holder: { readonly stack?: unknown }) {}

  /**
   * Remembers who is calling.
   * @param hide a function that is running now, a class for its constructor: it and all that it called are left out.
   *   This package's own frames never count, but hidden ones leave room for more of the user's.
   */
  static capture(hide?: Function): CallSite {
    const holder = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = DEPTH;
    Error.captureStackTrace(holder, hide);
    Error.stackTraceLimit = limit;
    return new CallSite(holder);
  }

  /** Where something was thrown that carries a stack. */
  static of(thrown: { readonly stack?: unknown }): CallSite {
    return new CallSite(thrown);
  }

  /**
   * The frames that the user wrote, innermost first, at their positions in the source.
   * Empty where the call came from no file.
   */
  frames(): readonly Frame[] {
    // V8 formats `stack` when it is first read: only now, and with the source maps in force now.
    this.known ??= userFrames(userFrames(parseStack(textOf(this.holder.stack))).map(toSource));
    return this.known;
  }
}

/** A program may have replaced how V8 formats stacks, often so that it gets the call sites themselves. */
function textOf(stack: unknown): string {
  if (Array.isArray(stack)) return stack.map((call) => `    at ${String(call)}`).join('\n');
  return typeof stack === 'string' ? stack : '';
}
