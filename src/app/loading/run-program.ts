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
export async function runProgram(
  entry: string,
  ended: (run: ProgramRun) => void,
  wishes: Pick<Host, 'rules' | 'form' | 'place'> = {},
): Promise<void> {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, stackDepth);
  const made = new Map<HostedApp, boolean>();
  const watch = new ProgramWatch((end) => ended(gather(made, end)));
  const host: Host = {
    ...wishes,
    constructed(app) {
      if (made.size > 0) watch.mayBeDone();
      made.set(app, false);
    },
    handOver(app) {
      made.set(app, true);
      watch.mayBeDone();
    },
  };
  // The host stays when the program has ended: without one, what is left of it would write by itself.
  void hostDuring(host, () => new Promise(() => undefined));
  await watch.run(() => loadProgram(entry));
}

/** Synthesizes what was handed over: only now, since the program may have gone on to make things. */
function gather(made: ReadonlyMap<HostedApp, boolean>, end: ProgramEnd): ProgramRun {
  const apps = new Map<HostedApp, Synthesis | undefined>();
  for (const app of made.keys()) apps.set(app, undefined);
  if (end.failure) return { apps, ...end };
  try {
    for (const [app, isDone] of made) if (isDone) apps.set(app, app.synthesize());
    return { apps, ...end };
  } catch (thrown) {
    return { apps, failure: { thrown } };
  }
}
