import type { Finding } from '../finding.js';
import { nameOf, type Report, type RuleNote } from '../report.js';

/** The report as SARIF 2.1.0, which code scanning takes. What is switched off is in it, with its reason. */
export function sarif(report: Report): string {
  const ids = [...new Set(report.findings.map(({ ruleId }) => ruleId))].toSorted();
  const notes = new Map(report.rules.map((rule) => [rule.id, rule]));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'servicemap', rules: ids.map((id) => descriptor(id, notes.get(id))) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => ({ ...resultOf(finding), ruleIndex: indexes.get(finding.ruleId) })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const descriptor = (id: string, note?: RuleNote): object => ({
  id,
  ...(note && { shortDescription: { text: note.description } }),
  ...(note?.rationale === undefined ? {} : { fullDescription: { text: note.rationale } }),
  ...(note?.remediation === undefined ? {} : { help: { text: note.remediation } }),
});

function resultOf({ ruleId, severity, message, help, source, object, path, subject, off }: Finding): object {
  return {
    ruleId,
    level: severity,
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: source ? [{ physicalLocation: physical(source), ...logical(object, path, subject) }] : [],
    ...(off === undefined ? {} : { suppressions: [{ kind: 'external', justification: off }] }),
  };
}

function physical({ file, line, column, length, text }: NonNullable<Finding['source']>): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: line,
      startColumn: column,
      endColumn: column + length,
      ...(text === undefined ? {} : { snippet: { text } }),
    },
  };
}

function logical(object: Finding['object'], path = '', subject?: string): object {
  const names = [...(object ? [`${nameOf(object)}${path}`] : []), ...(subject === undefined ? [] : [subject])];
  return names.length === 0 ? {} : { logicalLocations: names.map((fullyQualifiedName) => ({ fullyQualifiedName })) };
}

/** A relative path stays one, with its odd characters escaped; from the root it is a file's address. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
