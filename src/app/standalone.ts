import { pretty } from '../findings/pretty.js';
import { OutputError } from '../output/output-error.js';
import { write } from '../output/write.js';
import { usesColor } from './color.js';
import { FindingsError } from './findings-error.js';
import type { HostedApp } from './host.js';
import { markSeen } from './unseen.js';

/**
 * Writes an App where nobody hosts the program: it is run by node, the cdk8s CLI or a test. Warnings are printed.
 * Throws FindingsError where there are findings at error, OutputError where the folder cannot be written.
 */
export function runStandalone(app: HostedApp, folder: string): void {
  const color = usesColor(process.stderr);
  const { findings, files } = app.synthesize();
  markSeen(app);
  if (findings.some(({ severity }) => severity === 'error')) refuse(new FindingsError(findings, { color }));
  process.stderr.write(pretty(findings, { color }));
  try {
    write(folder, app.id, files);
  } catch (error) {
    if (error instanceof OutputError) error.stack = `${error.name}: ${error.message}`;
    refuse(error);
  }
}

/** Throws without Node showing this line of ours above the error, where nobody catches it: it looks for this text. */
function refuse(error: unknown, _quietly = 'node-do-not-add-exception-line'): never {
  throw error as Error; // node-do-not-add-exception-line
}
