import type { Finding } from '../findings/finding.js';
import { gather } from '../findings/gather.js';
import { pretty } from '../findings/pretty.js';
import { usesColor } from './color.js';

/** Prints findings to standard error; nothing where there are none. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) process.stderr.write(pretty(gather(findings), { color: usesColor(process.stderr) }));
}
