import type { Command, CommanderError } from 'commander';
import { type Complaint, complain } from './complain.js';
import { exitCodes } from './exit-codes.js';
import { toStandardOutput } from './process-end.js';
import { json } from './synthesizing/json.js';
import { failed } from './synthesizing/outcome.js';

/** Says what is wrong with the arguments, in the form that they ask for; gives the exit code. */
export function misused(
  error: CommanderError,
  args: readonly string[],
  commands: readonly Command[],
): typeof exitCodes.failed {
  const named = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  const command = commands.find((one) => one.name() === named.find((arg) => !arg.startsWith('-')));
  const complaint = complaintOf(error, command);
  const takesJson = command === undefined || command.options.some(({ long }) => long === JSON_FLAG);
  if (!takesJson || !named.includes(JSON_FLAG)) complain([complaint]);
  else toStandardOutput(json(failed(exitCodes.failed, [complaint], performance.now() / 1000)));
  return exitCodes.failed;
}

const JSON_FLAG = '--json';

/** What to do about an error, where commander does not say it. */
const HELP: Readonly<Record<string, string>> = {
  'commander.excessArguments': 'quote a glob, or the shell puts files in its place',
};

/** Commander says in one text what is wrong and what there is instead: `error: … is invalid. Allowed …`, `(Did you mean …?)`. */
function complaintOf({ code, message: text }: CommanderError, command: Command | undefined): Complaint {
  const [, message = text, instead = ''] = /^(?:error: )?(.*?)(?:(?:\. |\n)(.*))?$/s.exec(text) ?? [];
  const help = HELP[code] ?? instead.replace(/^\((.*)\)$|\.$/s, '$1');
  const all = ['servicemap', ...(command ? [command.name()] : []), '--help'].join(' ');
  return { message, help: help === '' ? `"${all}" tells what there is` : help[0]?.toLowerCase() + help.slice(1) };
}
