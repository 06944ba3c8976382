/** What a command ends with; one table for all of them. */
export const exitCodes = {
  /** It did what was asked, and nothing is wrong. */
  fine: 0,
  /** It looked, and the answer is no. */
  no: 1,
  /** It could not look: usage, unreadable input, a crash. */
  failed: 2,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
