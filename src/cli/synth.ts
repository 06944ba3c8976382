import { usesColor } from '../app/color.js';
import { findProject, refuseProject } from '../app/loading/project.js';
import { type ProgramRun, runProgram } from '../app/loading/run-program.js';
import { printFindings } from '../app/print-findings.js';
import { reasons } from '../findings/reasons.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import { write } from '../output/write.js';
import { complain } from './complain.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { failWith } from './fail.js';
import { judge, type Verdict } from './verdict.js';

/** Options of `servicemap synth`, as the command line gives them. */
export interface SynthOptions {
  readonly out?: string;
  readonly quiet?: boolean;
  readonly check?: boolean;
  readonly off?: readonly string[];
}

/** Runs the user's program and writes what it describes, or compares it with what is there; sets the exit code. */
export async function synth(
  given: string | undefined,
  { out, quiet = false, check, off = [] }: SynthOptions,
): Promise<void> {
  const project = await findProject('.', given);
  const { entry, output } = { ...project, ...(out === undefined ? {} : { output: out }) };
  refuseProject('.', { entry, output });
  const finish = check ? await comparing(output) : writing(output, quiet);
  const rules = await settingsOf(off);
  await runProgram(entry, (run) => (process.exitCode = conclude(run, finish)), rules);
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

type Finish = (apps: Verdict['apps']) => ExitCode;

const writing =
  (folder: string, quiet: boolean): Finish =>
  (apps) => {
    const summary = writeAll(apps, folder);
    if (!quiet) process.stdout.write(`${summary}\n`);
    return exitCodes.fine;
  };

async function comparing(folder: string): Promise<Finish> {
  const { outOfDate } = await import('./out-of-date.js');
  return (apps) => {
    const text = outOfDate(apps, folder, { color: usesColor(process.stdout) });
    process.stdout.write(text);
    return text === '' ? exitCodes.fine : exitCodes.no;
  };
}

function conclude(run: ProgramRun, finish: Finish): ExitCode {
  try {
    const { findings, switchedOff, complaint, apps } = judge(run);
    printFindings(findings);
    process.stderr.write(reasons(switchedOff));
    if (complaint) {
      complain([complaint]);
      return exitCodes.failed;
    }
    if (findings.some(({ severity }) => severity === 'error')) return exitCodes.no;
    const code = finish(apps);
    if (run.leftRunning) process.stderr.write(leftRunning);
    return code;
  } catch (error) {
    return failWith(error);
  }
}

const leftRunning = 'note: the program did not end by itself (a timer or a connection is open): it was stopped\n';

function writeAll(apps: Verdict['apps'], folder: string): string {
  const results = apps.map(({ app, files }) => write(folder, app.id, files));
  const count = (part: 'written' | 'unchanged' | 'pruned') =>
    results.reduce((sum, { [part]: { length } }) => sum + length, 0);
  const [written, unchanged, removed] = [count('written'), count('unchanged'), count('pruned')];
  return `wrote ${written}, unchanged ${unchanged}, removed ${removed} of ${written + unchanged + removed} files in ${folder}`;
}
