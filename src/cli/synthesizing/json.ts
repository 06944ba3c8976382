import { findingShape, suppressedShape } from '../../findings/formats/json.js';
import type { Finding } from '../../findings/finding.js';
import { foundLayout } from '../../output/layouts/found-layout.js';
import type { Done, Outcome } from './outcome.js';

/**
 * The outcome as JSON: public, described by schemas/synth.json of the package. Fields may be added, none is removed or
 * changed within a major version.
 */
export function json(outcome: Outcome): string {
  const { code, output, findings, switchedOff, problems, made, done, explained, seconds } = outcome;
  const shape = {
    exitCode: code,
    output,
    findings: findings.map(findingShape),
    suppressed: switchedOff.map(suppressedShape),
    problems,
    ...(done && whatWasDone(done)),
    ...(explained && { explained: explained.objects }),
    summary: {
      ...made,
      errors: numberOf('error', findings),
      warnings: numberOf('warning', findings),
      suppressed: switchedOff.length,
    },
    seconds: Math.round(seconds * 1000) / 1000,
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

function whatWasDone(done: Done): object {
  if ('differences' in done) {
    const differences = done.differences.map(({ path, change }) => ({ path, change }));
    const layout = foundLayout(done.differences);
    return { differences, ...(layout && { foundLayout: layout }) };
  }
  const { written, unchanged, pruned: removed } = done;
  return { files: { written, unchanged, removed } };
}

const numberOf = (severity: Finding['severity'], findings: readonly Finding[]) =>
  findings.filter((finding) => finding.severity === severity).length;
