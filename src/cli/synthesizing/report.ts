import { usesColor } from '../../app/color.js';
import { printFindings } from '../../app/print-findings.js';
import { reasons } from '../../findings/reasons.js';
import { complain } from '../complain.js';
import { toStandardError, toStandardOutput } from '../process-end.js';
import { json } from './json.js';
import type { outOfDate } from '../out-of-date.js';
import type { Outcome } from './outcome.js';
import { summary } from './summary.js';

/** Which form of the report is wanted. */
export interface ReportOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly check?: boolean;
}

/** Tells an outcome; synchronously, since the program may be about to exit. */
export type Report = (outcome: Outcome) => void;

/** What prints the report that is wanted. Loads beforehand what that takes. */
export async function reportFor({ json: asJson, quiet, check }: ReportOptions): Promise<Report> {
  if (asJson) {
    keepStandardOutput();
    return (outcome) => void toStandardOutput(json(outcome));
  }
  if (quiet) return alone;
  const show = check ? (await import('../out-of-date.js')).outOfDate : undefined;
  return (outcome) => forPeople(outcome, show);
}

/** What the program prints goes to standard error, so that standard output holds one document and nothing else. */
function keepStandardOutput(): void {
  process.stdout.write = toStandardError;
}

const alone: Report = ({ findings, problems }) => {
  printFindings(findings);
  complain(problems);
};

type Show = typeof outOfDate;

function forPeople(outcome: Outcome, show: Show | undefined): void {
  const { findings, switchedOff, problems, output = '', done, leftRunning } = outcome;
  printFindings(findings);
  process.stderr.write(reasons(switchedOff));
  complain(problems);
  if (!done) return;
  const differences = 'differences' in done ? done.differences : [];
  process.stdout.write(show?.(differences, output, { color: usesColor(process.stdout) }) || summary(outcome));
  if (leftRunning) process.stderr.write(LEFT_RUNNING);
}

const LEFT_RUNNING = 'note: the program did not end by itself (a timer or a connection is open): it was stopped\n';
