import type { Finding } from './finding.js';

/**
 * Findings that are equal but for their clusters become one that names all of these clusters.
 * Findings and clusters stay in the order of their first appearance.
 */
export function merge(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = identity(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(joined);
}

function joined(group: readonly Finding[]): Finding {
  const [first] = group as readonly [Finding, ...Finding[]];
  const clusters = union(group, 'clusters');
  const elsewhere = union(group, 'elsewhere');
  return {
    ...first,
    ...(clusters.length === 0 ? {} : { clusters }),
    ...(elsewhere.length === 0 ? {} : { elsewhere }),
  };
}

const union = (group: readonly Finding[], key: 'clusters' | 'elsewhere'): string[] => [
  ...new Set(group.flatMap((finding) => finding[key] ?? [])),
];

// `satisfies` makes a field added to the contract a compile error until it is decided on here.
const identifying = {
  ruleId: (finding) => finding.ruleId,
  severity: (finding) => finding.severity,
  message: (finding) => finding.message,
  help: (finding) => finding.help,
  source: ({ source }) => source && [source.file, source.line, source.column, source.length, source.text],
  calledFrom: ({ calledFrom }) => calledFrom && [calledFrom.file, calledFrom.line, calledFrom.column],
  subject: (finding) => finding.subject,
  object: ({ object }) => object && [object.apiVersion, object.kind, object.namespace, object.name],
  path: (finding) => finding.path,
  scope: (finding) => finding.scope,
  off: (finding) => finding.off,
  also: (finding) => finding.also,
  clusters: () => undefined,
  elsewhere: () => undefined,
} satisfies Record<keyof Required<Finding>, (finding: Finding) => unknown>;

const identity = (finding: Finding): string => JSON.stringify(Object.values(identifying).map((part) => part(finding)));
