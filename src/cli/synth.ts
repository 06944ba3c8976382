import { usesColor } from '../app/color.js';
import { findProject, type Project } from '../app/loading/project.js';
import { refuseOutput } from '../app/loading/refuse-output.js';
import { type ProgramRun, runProgram } from '../app/loading/run-program.js';
import { showProgress } from './progress-line.js';
import { comparing, conclude, explaining, failure, type Finish, streaming, writing } from './synthesizing/conclude.js';
import { type FormOptions, formOf } from './synthesizing/form.js';
import type { Only } from './synthesizing/only.js';
import type { Outcome } from './synthesizing/outcome.js';
import { type ReportOptions, reportFor } from './synthesizing/report.js';
import { offFlags } from './switched-off.js';
import { placeInWorkTree } from './synthesizing/work-tree.js';

/** Options of `servicemap synth`, as the command line gives them. */
export interface SynthOptions extends ReportOptions, FormOptions {
  readonly off?: readonly string[];
  readonly only?: readonly string[];
}

/** What a caller does otherwise than the command. */
export interface Otherwise {
  /** When it began, in ms of `performance.now()`. @default with the process */
  readonly start?: number;
  /** Hears that the program has ended, before anything is done about it. */
  readonly ended?: () => void;
  /** Looks at where the output goes: nothing there is the program's source. @default looks */
  readonly aside?: <Seen>(look: () => Seen) => Seen;
  /** What is done with the manifests for that folder. @default what the options say */
  readonly finish?: (folder: string, only: Only | undefined) => Finish;
}

/** Runs the user's program and writes what it describes, or compares it with what is there; sets the exit code. */
export async function synth(
  given: string | undefined,
  options: SynthOptions,
  { start = 0, ended = () => undefined, aside = (look) => look(), finish }: Otherwise = {},
): Promise<void> {
  const report = reportFor(options);
  const hideProgress = options.quiet ? () => undefined : showProgress(start);
  const end = (outcome: () => Outcome) => {
    ended();
    const came = outcome();
    hideProgress();
    process.exitCode = came.code;
    report(came);
  };
  try {
    const form = formOf(options);
    const project = await projectOf(given, options);
    const { entry, output } = project;
    if (options.layout !== 'stream') aside(() => refuseOutput('.', project));
    const finishIn = await finishFor(options, finish);
    const off = offFlags(options.off ?? []);
    const concluded = (run: ProgramRun) => conclude(run, { output, start, off, finish: finishIn(output) });
    await runProgram(entry, (run) => end(() => concluded(run)), {
      rules: off,
      form,
      place: () => aside(() => placeInWorkTree(output)),
    });
  } catch (error) {
    end(() => failure(error, start));
  }
}

async function projectOf(given: string | undefined, { out }: SynthOptions): Promise<Project> {
  const project = await findProject('.', given);
  return out === undefined ? project : { ...project, output: out };
}

async function finishFor(
  { layout, check, explain, json, quiet, only: globs }: SynthOptions,
  other: Otherwise['finish'],
): Promise<(folder: string) => Finish> {
  const only = globs && (await import('./synthesizing/only.js')).onlyOf(globs);
  if (other) return (folder) => other(folder, only);
  if (explain) {
    const { explanation } = await import('./synthesizing/explanation.js');
    return (folder) => explaining(folder, only, explanation);
  }
  if (layout === 'stream') return (folder) => streaming(folder, only);
  if (!check) return (folder) => writing(folder, only);
  if (json || quiet) return (folder) => comparing(folder, only);
  const { outOfDate } = await import('./out-of-date.js');
  const look = { color: usesColor(process.stdout), layout };
  return (folder) => comparing(folder, only, (found, refused) => outOfDate({ found, refused }, folder, look));
}
