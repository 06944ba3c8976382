/** What the command line asks for makes no sense. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    /** What to write instead, one line. */
    readonly help: string,
  ) {
    super(message);
  }
}
