import type { Finding } from '../findings/finding.js';
import { gather } from '../findings/gather.js';
import { pretty } from '../findings/pretty.js';
import { usesColor } from './color.js';

/** Thrown where findings keep manifests from being written. Its message and stack are the findings, nothing else. */
export class FindingsError extends Error {
  constructor(findings: readonly Finding[]) {
    const gathered = gather(findings);
    super(pretty(gathered, { color: false }));
    this.stack = pretty(gathered, { color: usesColor(process.stderr) });
  }
}
