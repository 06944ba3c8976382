import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { dev } from './commands/dev.js';
import { synth } from './commands/synth.js';
import { validate } from './commands/validate.js';
import { where } from './commands/where.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { exitSoon, watchOutput } from './process-end.js';

const commands = [synth, dev, validate, where];

/** Runs the command that the arguments name; sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  watchOutput();
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = await failure(error, args);
  }
  exitSoon();
}

function program(): Command {
  const top = new Command('servicemap')
    .description('Describe applications in TypeScript, get Kubernetes manifests.')
    .version(version())
    .helpCommand('help [command]', 'tell what a command does, as its --help');
  for (const command of commands) top.addCommand(command());
  for (const command of [top, ...top.commands]) {
    // What is wrong is told by us, as all else is.
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  return top;
}

/** Help and version are commander's exceptions too, with 0; help that nobody asked for has 1, as its usage errors have. */
async function failure(error: unknown, args: readonly string[]): Promise<ExitCode> {
  if (!(error instanceof CommanderError)) return (await import('./fail.js')).failWith(error);
  if (error.exitCode === 0) return exitCodes.fine;
  if (error.code === 'commander.help') return exitCodes.failed;
  const { misused } = await import('./misused.js');
  return misused(error, args, program().commands);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
