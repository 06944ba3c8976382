/** The project cannot be looked at: it has no entry, or its settings cannot be read. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';

  constructor(
    message: string,
    /** What to do about it, one line. */
    readonly help: string,
  ) {
    super(message);
  }
}
