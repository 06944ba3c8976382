import { OutputError } from '../../src/output/output-error.js';

/** The problems that an action throws, as `path message`. */
export function problemsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof OutputError) return error.problems.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
  return [];
}
