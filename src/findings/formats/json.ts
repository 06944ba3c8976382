import type { Finding } from '../finding.js';
import { countsOf, type Report, suppressed, told } from '../report.js';

/**
 * The report as JSON: public, described by schemas/findings.json of the package. Fields may be added, none is removed or
 * changed within a major version.
 */
export function json(report: Report): string {
  const shape = {
    findings: told(report).map(findingShape),
    suppressed: suppressed(report).map(suppressedShape),
    summary: countsOf(report),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

/** A finding as the public JSON has it. */
export function findingShape(finding: Finding): object {
  const {
    ruleId,
    scope,
    severity,
    message,
    help,
    object,
    path,
    source,
    subject,
    clusters = [],
    elsewhere,
    also,
  } = finding;
  return {
    ruleId,
    scope,
    severity,
    message,
    help,
    object,
    path,
    source: source && {
      file: source.file,
      document: source.document,
      line: source.line,
      column: source.column,
      constructPath: subject,
    },
    // With a place, it stands there.
    subject: source ? undefined : subject,
    clusters: clusters.length > 0 ? clusters : undefined,
    elsewhere,
    also: also?.map((one) => ({ ...one, clusters: one.clusters?.length ? one.clusters : undefined })),
  };
}

/** The same of one whose rule is switched off there. */
export const suppressedShape = (finding: Finding): object => ({ ...findingShape(finding), reason: finding.off });
