import type { Finding } from '../finding.js';
import { countsOf, type Looked, nameOf, type Report } from '../report.js';

/** The report as JUnit's XML: a suite for each file, a case for each object; what is no object's, a case of the file. */
export function junit(report: Report): string {
  const { errors } = countsOf(report);
  const files = new Map<string, Case[]>();
  for (const one of casesOf(report)) append(files, one.file, one);
  const suites = [...files].map(([file, cases]) => suite(file, cases)).join('');
  const tests = [...files.values()].flat().length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="servicemap validate" tests="${tests}" failures="${errors}">\n${suites}</testsuites>\n`;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

interface Case {
  readonly file: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

function casesOf({ objects, findings }: Report): Case[] {
  const byCase = new Map<string, Finding[]>();
  const keyOf = (file: string, name: string) => `${file}\n${name}`;
  for (const finding of findings) {
    const key = keyOf(finding.source?.file ?? '', finding.object ? nameOf(finding.object) : 'file');
    append(byCase, key, finding);
  }
  const take = (file: string, name: string): Case => {
    const key = keyOf(file, name);
    const found = byCase.get(key) ?? [];
    byCase.delete(key);
    return { file, name, findings: found };
  };
  const cases = objects.map(({ file, object }: Looked) => take(file, nameOf(object)));
  const others = [...byCase.keys()].map((key) => key.split('\n') as [string, string]);
  return [...cases, ...others.map(([file, name]) => take(file, name))];
}

function suite(file: string, cases: readonly Case[]): string {
  const failures = cases.flatMap(({ findings }) => findings.filter(isFailure)).length;
  const body = cases.map(testCase).join('');
  return `  <testsuite name="${escape(file)}" tests="${cases.length}" failures="${failures}">\n${body}  </testsuite>\n`;
}

function testCase({ file, name, findings }: Case): string {
  const head = `    <testcase classname="${escape(file)}" name="${escape(name)}"`;
  if (findings.length === 0) return `${head}/>\n`;
  const failures = findings.filter(isFailure).map(failure);
  const others = findings.filter((finding) => !isFailure(finding)).map(lineOf);
  const output = others.length === 0 ? '' : `      <system-out>${escape(others.join('\n'))}</system-out>\n`;
  return `${head}>\n${failures.join('')}${output}    </testcase>\n`;
}

const isFailure = ({ severity, off }: Finding) => severity === 'error' && off === undefined;

function failure(finding: Finding): string {
  const { ruleId, message } = finding;
  return `      <failure type="${escape(ruleId)}" message="${escape(message)}">${escape(lineOf(finding))}</failure>\n`;
}

function lineOf({ severity, ruleId, message, help, source, path, off }: Finding): string {
  const place = source ? `${source.file}:${source.line}:${source.column}: ` : '';
  const weight = off === undefined ? severity : `switched off (${off})`;
  return `${place}${weight} ${ruleId}: ${message}${path ? ` (${path})` : ''}${help === undefined ? '' : `; ${help}`}`;
}

// What XML 1.0 cannot hold, not even escaped, becomes a visible stand-in.
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

const escape = (text: string): string =>
  text.replace(UNFIT, '\ufffd').replace(/[&<>"\n\t\r]/g, (character) => ENTITIES[character] as string);
