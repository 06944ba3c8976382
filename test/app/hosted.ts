import type { HostedApp, Synthesis } from '../../src/app/host.js';
import type { Finding } from '../../src/findings/finding.js';

/** An App that finds and gives what it is told. */
export const hosted = (findings: readonly Finding[] = [], files: Synthesis['files'] = []): HostedApp => ({
  id: 'shop',
  findings: () => findings,
  synthesize: () => ({ findings, switchedOff: [], files, objects: files.length, clusters: [] }),
  trace: () => undefined,
  explain: () => [],
});
