import { findProject, refuseProject } from '../app/loading/project.js';
import { runProgram } from '../app/loading/run-program.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import { comparing, conclude, failure, writing } from './synthesizing/conclude.js';
import type { Outcome } from './synthesizing/outcome.js';
import { type ReportOptions, reportFor } from './synthesizing/report.js';

/** Options of `servicemap synth`, as the command line gives them. */
export interface SynthOptions extends ReportOptions {
  readonly out?: string;
  readonly off?: readonly string[];
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

async function run(
  given: string | undefined,
  { out, check, off = [] }: SynthOptions,
  end: (outcome: Outcome) => void,
): Promise<void> {
  const project = await findProject('.', given);
  const { entry, output } = { ...project, ...(out === undefined ? {} : { output: out }) };
  refuseProject('.', { entry, output });
  const finish = check ? comparing(output) : writing(output);
  const rules = await settingsOf(off);
  await runProgram(entry, (program) => end(conclude(program, output, finish)), { rules });
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
