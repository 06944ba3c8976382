import { findProject, refuseProject } from '../app/loading/project.js';
import { type ProgramRun, runProgram } from '../app/loading/run-program.js';
import { printFindings } from '../app/print-findings.js';
import { write } from '../output/write.js';
import { complain } from './complain.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { failWith } from './fail.js';
import { judge, type Verdict } from './verdict.js';

/** Options of `servicemap synth`, as the command line gives them. */
export interface SynthOptions {
  readonly out?: string;
  readonly quiet?: boolean;
}

/** Runs the user's program and writes what it describes; sets the exit code. */
export async function synth(given: string | undefined, { out, quiet = false }: SynthOptions): Promise<void> {
  const project = await findProject('.', given);
  const { entry, output } = { ...project, ...(out === undefined ? {} : { output: out }) };
  refuseProject('.', { entry, output });
  await runProgram(entry, (run) => {
    process.exitCode = conclude(run, output, quiet);
  });
}

function conclude(run: ProgramRun, folder: string, quiet: boolean): ExitCode {
  try {
    const { findings, complaint, apps } = judge(run);
    printFindings(findings);
    if (complaint) {
      complain([complaint]);
      return exitCodes.failed;
    }
    if (findings.some(({ severity }) => severity === 'error')) return exitCodes.no;
    const summary = writeAll(apps, folder);
    if (!quiet) process.stdout.write(`${summary}\n`);
    if (run.leftRunning) process.stderr.write(leftRunning);
    return exitCodes.fine;
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
