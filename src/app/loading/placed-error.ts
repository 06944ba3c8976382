/**
 * Gives an error the stack that Node gives a syntax error (place, line, caret, message) and one frame, the place
 * itself: that is how a place survives the way from the thread of the hooks to whoever prints it.
 * @param offset where in the text, in UTF-16 code units
 */
export function place<E extends Error>(error: E, path: string, text: string, offset: number): E {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const shown = text.split(/\r?\n/)[line - 1] ?? '';
  const caret = `${shown.slice(0, column - 1).replace(/\S/g, ' ')}^`;
  const where = `${path}:${line}:${column}`;
  error.stack = `${where}\n${shown}\n${caret}\n\n${error.name}: ${error.message}\n    at ${where}`;
  return error;
}

/** The syntax error that the transformer found. */
export function syntaxError(path: string, text: string, message: string, byteOffset: number): SyntaxError {
  // The transformer counts bytes of UTF-8, editors count UTF-16 units.
  const offset = Buffer.from(text).subarray(0, byteOffset).toString().length;
  return place(new SyntaxError(message.replace(/^TS\(\d+\): /, '')), path, text, offset);
}
