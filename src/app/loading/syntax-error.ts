/** A place in a text, line and column from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A syntax error in the user's file. Its stack reads as Node's own do (place, line, caret, message) and ends in one
 * frame, the place itself: that is how it survives the way from the thread of the hooks to whoever prints it.
 */
export function syntaxError(path: string, text: string, message: string, byteOffset: number): SyntaxError {
  const { line, column } = position(text, byteOffset);
  const shown = text.split(/\r?\n/)[line - 1] ?? '';
  const caret = `${shown.slice(0, column - 1).replace(/\S/g, ' ')}^`;
  const error = new SyntaxError(message.replace(/^TS\(\d+\): /, ''));
  const place = `${path}:${line}:${column}`;
  error.stack = `${place}\n${shown}\n${caret}\n\nSyntaxError: ${error.message}\n    at ${place}`;
  return error;
}

/** The parser counts bytes of UTF-8, editors count UTF-16 units. */
function position(text: string, byteOffset: number): Position {
  const before = Buffer.from(text).subarray(0, byteOffset).toString();
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - start + 1 };
}
