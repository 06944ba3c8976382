/** One thing that keeps output from being written. */
export interface OutputProblem {
  /** The file or folder at fault, as seen from where the program runs. */
  readonly path: string;
  /** What is wrong with it, without the path. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** Output cannot be written, or not be looked at; holds every problem that was found, in the order of their paths. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly problems: readonly OutputProblem[];

  constructor(problems: readonly OutputProblem[]) {
    super(problems.map(({ path, message, help }) => `${path} ${message}\n  help: ${help}`).join('\n'));
    this.problems = problems;
  }
}
