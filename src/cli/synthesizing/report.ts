import { printFindings } from '../../app/print-findings.js';
import { clusterList } from '../../findings/cluster-list.js';
import { reasons } from '../../findings/reasons.js';
import type { Layout } from '../../output/layouts/form.js';
import { complain } from '../complain.js';
import { toStandardOutput } from '../process-end.js';
import { json } from './json.js';
import type { Outcome } from './outcome.js';
import { summary } from './summary.js';

/** Which form of the report is wanted. */
export interface ReportOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly layout?: Layout;
}

/** Tells an outcome; synchronously, since the program may be about to exit. */
export type Report = (outcome: Outcome) => void;

/** What prints the report that is wanted. */
export function reportFor({ json: asJson, quiet, layout }: ReportOptions): Report {
  const tell = quiet ? alone : forPeople;
  if (asJson || layout === 'stream') keepStandardOutput();
  if (asJson) return (outcome) => void toStandardOutput(json(outcome));
  return layout === 'stream' ? (outcome) => streamed(outcome, tell) : tell;
}

/** What the program prints goes to standard error, so that standard output holds one document and nothing else. */
function keepStandardOutput(): void {
  const { stderr } = process;
  process.stdout.write = ((...args: Parameters<typeof stderr.write>) => stderr.write(...args)) as typeof stderr.write;
}

const alone: Report = ({ findings, problems, explained }) => {
  printFindings(findings);
  complain(problems);
  toStandardOutput(explained?.shown ?? '');
};

/** The objects on standard output, and all else on standard error. */
function streamed(outcome: Outcome, tell: Report): void {
  tell(outcome);
  const { objects, clusters } = outcome.stream ?? { objects: [], clusters: [] };
  if (clusters.length > 1) process.stderr.write(forSeveral(clusters));
  toStandardOutput(objects.map(({ content }) => content).join(''));
}

const forSeveral = (clusters: readonly string[]): string =>
  `note: this is for ${clusters.length} clusters, ${clusterList(clusters)}: before you apply it, name one, such as --only ${clusters[0]}\n`;

const forPeople: Report = (outcome) => {
  const { findings, switchedOff, problems, done, leftRunning } = outcome;
  printFindings(findings);
  process.stderr.write(reasons(switchedOff));
  complain(problems);
  if (leftRunning) process.stderr.write(LEFT_RUNNING);
  toStandardOutput(outcome.explained?.shown ?? '');
  if (!done) return;
  process.stdout.write(done.shown ?? '');
  if (!('differences' in done) || done.differences.length === 0) process.stdout.write(summary(outcome));
};

const LEFT_RUNNING = 'note: the program did not end by itself (a timer or a connection is open): it was stopped\n';
