import { exceptionFindings } from '../app/exception.js';
import type { HostedApp, Synthesis } from '../app/host.js';
import type { ProgramRun } from '../app/loading/run-program.js';
import type { Finding } from '../findings/finding.js';
import { gather } from '../findings/gather.js';
import { merge } from '../findings/merge.js';
import { order } from '../findings/order.js';
import type { Complaint } from './complain.js';

/** What there is to say about a program that was run. */
export interface Verdict {
  /** Everything that is wrong, in the order in which it is printed. */
  readonly findings: readonly Finding[];
  /** What rules found that are switched off there, each with its reason. */
  readonly switchedOff: readonly Finding[];
  /** Why there is nothing to go on with, although nothing in the program is wrong. */
  readonly complaint?: Complaint;
  /** The Apps on which `app.synth()` was called. */
  readonly apps: readonly ({ readonly app: HostedApp } & Pick<Synthesis, 'files' | 'objects' | 'clusters'>)[];
}

/** @internal Judges a run of the user's program. Its exception comes last, as it did. */
export function judge({ apps, failure }: ProgramRun): Verdict {
  const made = [...apps].map(([app, synthesis]) => ({ app, synthesis }));
  const synthesized = made.flatMap(({ app, synthesis }) => (synthesis ? [{ app, ...contents(synthesis) }] : []));
  const ofApps = made.flatMap(({ app, synthesis }) => synthesis?.findings ?? recorded(app, failure));
  const forgotten =
    synthesized.length > 0 && !failure ? made.filter(({ synthesis }) => !synthesis).map(notHandedOver) : [];
  const complaint = failure || synthesized.length > 0 ? undefined : nothingToWrite(made.length);
  return {
    findings: [
      ...gather(merge(order([...ofApps, ...forgotten]))),
      ...sameName(made.map(({ app }) => app.id)),
      ...(failure ? exceptionFindings(failure.thrown) : []),
    ],
    switchedOff: merge(order(made.flatMap(({ synthesis }) => synthesis?.switchedOff ?? []))),
    ...(complaint ? { complaint } : {}),
    apps: synthesized,
  };
}

/** What an App has found so far. What its checks throw, those of the user's own among them, is no crash of ours. */
function recorded(app: HostedApp, failure: ProgramRun['failure']): readonly Finding[] {
  try {
    return app.findings();
  } catch (thrown) {
    // Half a program trips over what is missing: why it stopped says enough.
    return failure ? [] : exceptionFindings(thrown);
  }
}

const contents = ({ files, objects, clusters }: Synthesis) => ({ files, objects, clusters });

const nothingToWrite = (made: number): Complaint =>
  made > 0
    ? { message: 'the program made an App, but never called its synth()', help: 'call app.synth() at its end' }
    : {
        message: 'the program made no App of servicemap',
        help: 'make one with "new App()" of servicemap, and call app.synth() at its end; an App of cdk8s writes by itself, in its own layout: run it with "cdk8s synth"',
      };

const notHandedOver = ({ app }: { app: HostedApp }): Finding => ({
  ruleId: 'program/no-synth',
  severity: 'warning',
  message: `nothing of the App "${app.id}" is written: its synth() was not called`,
  help: 'call app.synth() for each App',
});

function sameName(names: readonly string[]): Finding[] {
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) < at));
  return [...repeated].map((name) => ({
    ruleId: 'program/duplicate-app',
    severity: 'error',
    message: `two Apps have the name "${name}": each would remove the files of the other`,
    help: "give each its own: new App({ name: '...' })",
  }));
}
