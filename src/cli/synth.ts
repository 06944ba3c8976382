import { findProject, refuseProject } from '../app/loading/project.js';
import { runProgram } from '../app/loading/run-program.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import { comparing, conclude, failure, type Finish, streaming, writing } from './synthesizing/conclude.js';
import { type FormOptions, formOf } from './synthesizing/form.js';
import type { Outcome } from './synthesizing/outcome.js';
import { type ReportOptions, reportFor } from './synthesizing/report.js';

/** Options of `servicemap synth`, as the command line gives them. */
export interface SynthOptions extends ReportOptions, FormOptions {
  readonly off?: readonly string[];
  readonly only?: readonly string[];
}

/** Runs the user's program and writes what it describes, or compares it with what is there; sets the exit code. */
export async function synth(given: string | undefined, options: SynthOptions): Promise<void> {
  const report = await reportFor(options);
  const end = (outcome: Outcome) => {
    process.exitCode = outcome.code;
    report(outcome);
  };
  try {
    await run(given, options, end);
  } catch (error) {
    end(failure(error));
  }
}

async function run(given: string | undefined, options: SynthOptions, end: (outcome: Outcome) => void): Promise<void> {
  const { out, off = [] } = options;
  const form = formOf(options);
  const project = await findProject('.', given);
  const { entry, output } = { ...project, ...(out === undefined ? {} : { output: out }) };
  if (form.layout !== 'stream') refuseProject('.', { entry, output });
  const finish = await finishFor(options, output);
  const rules = await settingsOf(off);
  await runProgram(entry, (program) => end(conclude(program, output, finish)), { rules, form });
}

async function finishFor({ layout, check, only: globs }: SynthOptions, output: string): Promise<Finish> {
  const only = globs && (await import('./synthesizing/only.js')).onlyOf(globs);
  if (layout === 'stream') return streaming(only);
  return check ? comparing(output, only) : writing(output, only);
}

async function settingsOf(flags: readonly string[]): Promise<RuleSettings> {
  if (flags.length === 0) return {};
  const [{ offFlags }, { rules }] = await Promise.all([
    import('./validating/switched-off.js'),
    import('../validation/rules/index.js'),
  ]);
  return offFlags(
    flags,
    withForeign(
      flags,
      rules.map(({ id }) => id),
    ),
  );
}

/** Rules of a group that is not ours are the App's own: it is not made yet, and will know them. */
function withForeign(flags: readonly string[], ours: readonly string[]): string[] {
  const groupOf = (rule: string) => rule.slice(0, rule.indexOf('/'));
  const groups = new Set(ours.map(groupOf));
  const named = flags.map((flag) => flag.split('=', 1).join('').trim());
  return [...ours, ...named.filter((rule) => rule.includes('/') && !groups.has(groupOf(rule)))];
}
