import type { Explanation } from '../../app/explain.js';
import type { ProgramRun } from '../../app/loading/run-program.js';
import type { Difference } from '../../output/check.js';
import { OutputError, type OutputProblem } from '../../output/output-error.js';
import { sharedPaths } from '../../output/refusals.js';
import { refusals, writeAll } from '../../output/write.js';
import type { Finding } from '../../findings/finding.js';
import type { RuleSettings } from '../../findings/rule-settings.js';
import type { Complaint } from '../complain.js';
import { exitCodes } from '../exit-codes.js';
import { complaintsOf } from '../fail.js';
import { refuseOlder } from '../older-copy.js';
import { unknownOff } from '../switched-off.js';
import { judge, type Verdict } from '../verdict.js';
import { differences } from './differences.js';
import type { Only } from './only.js';
import { failed, type Outcome } from './outcome.js';

/** What is done with the files of the Apps where nothing is wrong. */
export type Finish = (apps: Verdict['apps']) => Pick<Outcome, 'code' | 'done' | 'stream' | 'explained'>;

/** Makes the folder hold what the Apps give. */
export const writing =
  (folder: string, only?: Only): Finish =>
  (apps) => {
    only?.refuseNone(pathsOf(apps), () => leftBy(apps, folder), folder);
    const results = writeAll(folder, givenBy(apps), only?.isMeant);
    const all = (part: 'written' | 'unchanged' | 'pruned') => results.flatMap((result) => result[part]).toSorted();
    return {
      code: exitCodes.fine,
      done: { written: all('written'), unchanged: all('unchanged'), pruned: all('pruned') },
    };
  };

/** How people are shown differences, and what synth would refuse. */
export type Show = (found: readonly Difference[], refused: readonly OutputProblem[]) => string;

/** Looks at what the folder holds, and changes nothing. */
export const comparing =
  (folder: string, only?: Only, show?: Show): Finish =>
  (apps) => {
    only?.refuseNone(pathsOf(apps), () => leftBy(apps, folder), folder);
    const found = differences(apps, folder, only?.isMeant);
    const shown = found.length === 0 ? '' : show?.(found, refusals(folder, givenBy(apps), only?.isMeant));
    const looked = only && pathsOf(apps).filter(only.isMeant).length;
    return { code: found.length === 0 ? exitCodes.fine : exitCodes.no, done: { differences: found, looked, shown } };
  };

/** Gives the objects one after the other, and touches no folder. */
export const streaming =
  (folder: string, only?: Only): Finish =>
  (apps) => {
    only?.refuseNone(pathsOf(apps), () => [], folder);
    const shared = sharedPaths('', givenBy(apps));
    if (shared.length > 0) throw new OutputError(shared.map((problem) => ({ ...problem, help: OF_ITS_OWN })));
    const objects = apps.flatMap(({ files }) => files).filter(({ path }) => only?.isMeant(path) ?? true);
    const isIn = (cluster: string) => objects.some(({ path }) => path.startsWith(`${cluster}/`));
    const clusters = [...new Set(apps.flatMap((given) => given.clusters))].filter(isIn);
    return { code: exitCodes.fine, stream: { objects, clusters } };
  };

const OF_ITS_OWN = 'give each app namespaces of its own';

/** Says what is in the objects that the program does not say, and touches no folder. */
export const explaining =
  (folder: string, only: Only | undefined, show: (explained: readonly Explanation[]) => string): Finish =>
  (apps) => {
    refuseOlder(
      apps.map(({ app }) => app),
      'explain',
    );
    const all = apps.flatMap(({ app }) => app.explain());
    only?.refuseNone(
      all.map(({ path }) => path),
      () => [],
      folder,
    );
    const objects = all.filter(({ path }) => only?.isMeant(path) ?? true);
    return { code: exitCodes.fine, explained: { objects, shown: show(objects) } };
  };

/** The files of the Apps, as output takes them. */
export const givenBy = (apps: Verdict['apps']) => apps.map(({ app, files }) => ({ app: app.id, files }));

const pathsOf = (apps: Verdict['apps']) => apps.flatMap(({ files }) => files.map(({ path }) => path));

/** Files that the Apps give no more and that are still there. */
const leftBy = (apps: Verdict['apps'], folder: string) => differences(apps, folder).map(({ path }) => path);

/** What to do about a run. */
export interface Conclusion {
  /** The output folder, as it is written. */
  readonly output: string;
  readonly finish: Finish;
  /** What the command line switches off. @default nothing */
  readonly off?: RuleSettings;
  /** When it began, in ms of `performance.now()`. */
  readonly start: number;
}

/** Judges a run of the program and, where nothing is wrong, finishes the work. Never throws. */
export function conclude(run: ProgramRun, { output, finish, start, off = {} }: Conclusion): Outcome {
  try {
    const { findings, switchedOff, complaint, apps } = judge(run);
    const problems = [...(complaint ? [complaint] : []), ...unheard(off, run, findings)];
    const said = { findings, switchedOff, problems, made: sizeOf(apps), output };
    if (problems.length > 0) return { ...said, code: exitCodes.failed, seconds: since(start) };
    if (findings.some(({ severity }) => severity === 'error')) {
      return { ...said, code: exitCodes.no, seconds: since(start) };
    }
    try {
      return { ...said, ...finish(apps), leftRunning: run.leftRunning, seconds: since(start) };
    } catch (error) {
      return { ...said, code: exitCodes.failed, problems: complaintsOf(error), seconds: since(start) };
    }
  } catch (error) {
    return failure(error, start);
  }
}

/** What is switched off and no App knows: each has rules of its own, so all of them have to be there. */
function unheard(off: RuleSettings, { apps, failure }: ProgramRun, findings: readonly Finding[]): Complaint[] {
  const known = [...apps.keys()].map(({ ruleIds }) => ruleIds ?? []);
  if (failure || known.some(({ length }) => length === 0)) return [];
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
  return known.length === 0 ? [] : unknownOff(off, known.flat(), errors);
}

/** The outcome where an exception kept the command from looking. */
export const failure = (error: unknown, start: number): Outcome =>
  failed(exitCodes.failed, complaintsOf(error), since(start));

const since = (start: number) => (performance.now() - start) / 1000;

const sizeOf = (apps: Verdict['apps']): Outcome['made'] => ({
  objects: apps.reduce((sum, { objects }) => sum + objects, 0),
  clusters: new Set(apps.flatMap(({ clusters }) => clusters)).size,
  files: apps.reduce((sum, { files }) => sum + files.length, 0),
});
