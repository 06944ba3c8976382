import type { Finding } from '../finding.js';
import { type Report, told } from '../report.js';

/** The report as commands that GitHub Actions shows beside the lines of a change. */
export function github(report: Report): string {
  return told(report).map(command).join('');
}

function command({ severity, ruleId, message, help, source }: Finding): string {
  const place = source && {
    file: source.file,
    line: source.line,
    col: source.column,
    endColumn: source.column + source.length,
  };
  const properties = Object.entries({ ...place, title: ruleId }).map(([name, value]) => `${name}=${property(value)}`);
  return `::${severity} ${properties.join(',')}::${data(help === undefined ? message : `${message}\n${help}`)}\n`;
}

// A percent sign first, or what stands for the others would be escaped again.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string | number): string => data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
