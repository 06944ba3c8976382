import type { Finding } from '../finding.js';
import { countsOf, type Report, suppressed, told } from '../report.js';

/**
 * The report as JSON: public, described by schemas/findings.json of the package. Fields may be added, none is removed or
 * changed within a major version.
 */
export function json(report: Report): string {
  const shape = {
    findings: told(report).map(shapeOf),
    suppressed: suppressed(report).map((finding) => ({ ...shapeOf(finding), reason: finding.off })),
    summary: countsOf(report),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

function shapeOf({ ruleId, scope, severity, message, help, object, path, source, subject }: Finding): object {
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
  };
}
