import { pretty } from '../findings/pretty.js';
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
  if (findings.some(({ severity }) => severity === 'error')) throw new FindingsError(findings, { color });
  process.stderr.write(pretty(findings, { color }));
  write(folder, app.id, files);
}
