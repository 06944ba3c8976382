import { setImmediate } from 'node:timers';
import { OutputError } from '../output/output-error.js';
import { exceptionFindings } from './exception.js';
import { FindingsError } from './findings-error.js';
import type { HostedApp } from './host.js';
import { printFindings } from './print-findings.js';

// Weakly: a test file may make thousands of Apps.
const made = new Set<WeakRef<HostedApp>>();
const seen = new WeakSet<HostedApp>();
// Strongly: an App that only a pending promise knows may be gone before the process ends.
const written = new Set<HostedApp>();
let listening = false;
let waiting = false;

/** Says that somebody has read the findings of an App, or is about to be told them: nothing more is printed of it. */
export function markSeen(app: HostedApp): void {
  seen.add(app);
}

/**
 * Sees to it that the findings of an App reach somebody although the program never gets to `app.synth()`. They are
 * printed to standard error, once: before an exception that nobody catches; where one was swallowed, when the
 * process ends, which then fails; in a test runner, which catches all and ends late, as soon as the event loop turns.
 */
export function printOnUncaught(app: HostedApp): void {
  made.add(new WeakRef(app));
  listen();
  // Elsewhere a program may be awaiting something with its tree half built, where checks would be wrong.
  if (waiting || !inTestRunner()) return;
  waiting = true;
  // The one of node:timers, so that a test's fake timers do not hold it back.
  setImmediate(() => {
    waiting = false;
    printUnseen();
  }).unref();
}

/** Sees to it that errors of an App reach somebody that come up after it was written: nobody would look again. */
export function printErrorsAtExit(app: HostedApp): void {
  // A test file may make thousands of Apps.
  if (inTestRunner()) return;
  written.add(app);
  listen();
}

function listen(): void {
  if (listening) return;
  listening = true;
  // Node asks these listeners before those of `uncaughtException`, and prints only where there are none.
  process.on('uncaughtExceptionMonitor', printWithException);
  process.on('exit', () => {
    const found = [printUnseen(), printAfterWritten()].includes(true);
    if (found && !inTestRunner()) process.exitCode ||= 1;
  });
}

const testRunners = ['VITEST', 'JEST_WORKER_ID', 'NODE_TEST_CONTEXT'];
const inTestRunner = () => testRunners.some((name) => process.env[name] !== undefined);

function printWithException(thrown: unknown): void {
  if (thrown instanceof FindingsError || thrown instanceof OutputError) return endWith(thrown);
  const apps = unseen();
  if (apps.length === 0) return;
  const findings = apps.flatMap((app) => app.findings());
  for (const app of apps) seen.add(app);
  printFindings([...findings, ...exceptionFindings(thrown)]);
}

/** Prints what keeps us from writing as it is, and not once more by Node amid lines of its own and ours. */
function endWith(refusal: FindingsError | OutputError): void {
  if (process.listenerCount('uncaughtException') > 0) return;
  process.once('uncaughtException', () => {
    process.stderr.write(refusal instanceof FindingsError ? `${refusal.stack}` : `error  ${refusal.message}\n`);
    process.exit(1);
  });
}

/** Prints the findings of Apps with errors that nobody has read; whether there were any. */
function printUnseen(): boolean {
  const wrong = unseen().flatMap((app) => {
    const findings = app.findings();
    const isWrong = findings.some(({ severity }) => severity === 'error');
    // Reading them marks the App as seen, but nobody was told anything yet.
    if (isWrong) seen.add(app);
    else seen.delete(app);
    return isWrong ? findings : [];
  });
  printFindings(wrong);
  return wrong.length > 0;
}

/** Prints the errors of Apps that had none when they were written; whether there were any. */
function printAfterWritten(): boolean {
  const late = [...written].flatMap((app) => app.findings()).filter(({ severity }) => severity === 'error');
  printFindings(late);
  return late.length > 0;
}

function unseen(): HostedApp[] {
  const apps: HostedApp[] = [];
  for (const reference of made) {
    const app = reference.deref();
    if (app === undefined || seen.has(app)) made.delete(reference);
    else apps.push(app);
  }
  return apps;
}
