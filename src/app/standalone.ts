import { write } from '../output/write.js';
import { FindingsError } from './findings-error.js';
import type { HostedApp } from './host.js';
import { printFindings } from './print-findings.js';
import { markSeen, printErrorsAtExit } from './unseen.js';

/**
 * Writes an App where nobody hosts the program: it is run by node, the cdk8s CLI or a test. Warnings are printed, and
 * errors that come up later when the process ends, which then fails.
 * Throws FindingsError where there are findings at error, OutputError where the folder cannot be written.
 */
export function runStandalone(app: HostedApp, folder: string): void {
  const { findings, files } = app.synthesize();
  markSeen(app);
  if (findings.some(({ severity }) => severity === 'error')) throw new FindingsError(findings);
  printFindings(findings);
  write(folder, app.id, files);
  printErrorsAtExit(app);
}
