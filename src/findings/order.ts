import type { Finding } from './finding.js';

/**
 * The findings in the order they are printed: by file, line, column, rule id, message.
 * Those without a place in a file come last; what is equal in all of these keeps its order.
 */
export function order(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => byPlace(a, b) || compare(a.ruleId, b.ruleId) || compare(a.message, b.message));
}

function byPlace({ source: a }: Finding, { source: b }: Finding): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

// By code unit: the order must not depend on the machine's language.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
