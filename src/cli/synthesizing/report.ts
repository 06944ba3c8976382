import { usesColor } from '../../app/color.js';
import { printFindings } from '../../app/print-findings.js';
import { reasons } from '../../findings/reasons.js';
import type { Layout } from '../../output/layouts/form.js';
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
  readonly layout?: Layout;
}

/** Tells an outcome; synchronously, since the program may be about to exit. */
export type Report = (outcome: Outcome) => void;

/** What prints the report that is wanted. Loads beforehand what that takes. */
export async function reportFor({ json: asJson, quiet, check, layout }: ReportOptions): Promise<Report> {
  if (asJson) {
    keepStandardOutput();
    return (outcome) => void toStandardOutput(json(outcome));
  }
  if (layout === 'stream') {
    keepStandardOutput();
    return (outcome) => streamed(outcome, quiet ? alone : forPeople);
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

/** The objects on standard output, and all else on standard error. */
function streamed(outcome: Outcome, tell: Report): void {
  tell(outcome);
  const { objects, clusters } = outcome.stream ?? { objects: [], clusters: [] };
  if (clusters.length > 1) process.stderr.write(forSeveral(clusters));
  toStandardOutput(objects.map(({ content }) => content).join(''));
}

const forSeveral = (clusters: readonly string[]): string =>
  `note: this is for ${clusters.length} clusters, ${clusters.join(', ')}: before you apply it, name one, such as --only ${clusters[0]}\n`;

type Show = typeof outOfDate;

function forPeople(outcome: Outcome, show?: Show): void {
  const { findings, switchedOff, problems, output = '', done, leftRunning } = outcome;
  printFindings(findings);
  process.stderr.write(reasons(switchedOff));
  complain(problems);
  if (leftRunning) process.stderr.write(LEFT_RUNNING);
  if (!done) return;
  const differences = 'differences' in done ? done.differences : [];
  process.stdout.write(show?.(differences, output, { color: usesColor(process.stdout) }) || summary(outcome));
}

const LEFT_RUNNING = 'note: the program did not end by itself (a timer or a connection is open): it was stopped\n';
