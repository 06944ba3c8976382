import { hostDuring, type Host, type HostedApp, type Synthesis } from '../host.js';
import { loadProgram } from './load.js';
import { type ProgramEnd, ProgramWatch } from './program-end.js';

/** What came of running the user's program. */
export interface ProgramRun extends ProgramEnd {
  /** Every App that was made, in order, with its synthesis if `app.synth()` was called. */
  readonly apps: ReadonlyMap<HostedApp, Synthesis | undefined>;
}

/** Deep enough that the user's lines are on the stack of what a library far below them throws. */
const stackDepth = 50;

/**
 * Runs the user's program in this process and gathers its Apps. `ended` is called once, when the program has ended or
 * is left alone, and must do its work synchronously: the process may be about to exit.
 */
export async function runProgram(entry: string, ended: (run: ProgramRun) => void): Promise<void> {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, stackDepth);
  const apps = new Map<HostedApp, Synthesis | undefined>();
  const watch = new ProgramWatch((end) => ended({ apps, ...end }));
  const host: Host = {
    constructed(app) {
      if (apps.size > 0) watch.mayBeDone();
      apps.set(app, undefined);
    },
    handOver(app) {
      apps.set(app, app.synthesize());
      watch.mayBeDone();
    },
  };
  // The host stays when the program has ended: without one, what is left of it would write by itself.
  void hostDuring(host, () => new Promise(() => undefined));
  await watch.run(() => loadProgram(entry));
}
