import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { dev } from './commands/dev.js';
import { synth } from './commands/synth.js';
import { validate } from './commands/validate.js';
import { where } from './commands/where.js';
import { exitCodes } from './exit-codes.js';
import { exitSoon, watchOutput } from './process-end.js';

const commands = [synth, dev, validate, where];

/** Runs the command that the arguments name; sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  watchOutput();
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? usageCode(error) : await failWith(error);
  }
  exitSoon();
}

function program(): Command {
  const top = new Command('servicemap')
    .description('Describe applications in TypeScript, get Kubernetes manifests.')
    .version(version())
    .helpCommand(false);
  for (const command of commands) top.addCommand(command());
  for (const command of [top, ...top.commands]) command.exitOverride();
  return top;
}

/** Help and version are commander's exceptions too, with 0; its usage errors have 1. */
const usageCode = ({ exitCode }: CommanderError) => (exitCode === 0 ? exitCodes.fine : exitCodes.failed);

async function failWith(error: unknown) {
  const fail = await import('./fail.js');
  return fail.failWith(error);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
