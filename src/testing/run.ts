import { exceptionFindings } from '../app/exception.js';
import { type Host, type HostedApp, hostDuring } from '../app/host.js';
import type { Finding } from '../findings/finding.js';
import { gather } from '../findings/gather.js';
import { pretty } from '../findings/pretty.js';

/** What a program gave. */
export interface Outcome {
  /** Everything that is wrong with it, an exception of its own included. */
  readonly findings: readonly Finding[];
  /** The findings as the command line shows them, without colour; empty where there are none. */
  readonly report: string;
  /** The files it would write, by path in the output folder; none where a finding is an error. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Runs a program that makes Apps, writes nothing, and never throws for what is wrong with it:
 *
 * ```ts
 * const { report, files } = await run(() => import('../src/main.js'));
 * expect(report).toBe('');
 * ```
 *
 * @param program code that makes an App; `app.synth()` in it hands the App over instead of writing
 */
export async function run(program: () => unknown): Promise<Outcome> {
  const apps = new Set<HostedApp>();
  const host: Host = { constructed: (app) => apps.add(app), handOver: (app) => apps.add(app) };
  const thrown: Finding[] = [];
  try {
    await hostDuring(host, async () => program());
  } catch (error) {
    thrown.push(...exceptionFindings(error));
  }
  if (apps.size === 0 && thrown.length === 0) thrown.push(NO_APP);
  const results = [...apps].map((app) =>
    thrown.length > 0 ? { findings: app.findings(), switchedOff: [], files: [] } : app.synthesize(),
  );
  const findings = [...results.flatMap((result) => result.findings), ...thrown];
  const failed = findings.some(({ severity }) => severity === 'error');
  const files = failed ? [] : results.flatMap((result) => result.files);
  return {
    findings,
    report: findings.length === 0 ? '' : pretty(gather(findings), { color: false }),
    files: new Map(files.map(({ path, content }) => [path, content])),
  };
}

const NO_APP: Finding = {
  ruleId: 'program/no-app',
  severity: 'error',
  message: 'the program made no App of servicemap',
  help: 'a module runs once in a process: import it in one run() alone, or call a function that makes the App anew',
};
