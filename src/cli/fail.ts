import { ProjectError } from '../app/loading/project-error.js';
import { InputError } from '../manifests/read/input-error.js';
import { OutputError } from '../output/output-error.js';
import { type Complaint, complain } from './complain.js';
import { UsageError } from './usage-error.js';
import { exitCodes } from './exit-codes.js';

/** Says why a command could not look, and gives its exit code. What is no known reason is a bug of ours: all of it. */
export function failWith(error: unknown): typeof exitCodes.failed {
  complain(complaintsOf(error));
  return exitCodes.failed;
}

/** Why a command could not look. */
export function complaintsOf(error: unknown): readonly Complaint[] {
  if (error instanceof ProjectError || error instanceof InputError || error instanceof UsageError) {
    return [{ message: error.message, help: error.help }];
  }
  if (error instanceof OutputError) {
    return error.problems.map(({ path, message, help }) => ({ message: `${path} ${message}`, help }));
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ message: `servicemap itself failed: ${detail}`, help: 'this is a bug of servicemap: please report it' }];
}
