/** Something that was named as input cannot be read at all. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    message: string,
    /** What to do about it, one line. */
    readonly help: string,
  ) {
    super(message);
  }
}
