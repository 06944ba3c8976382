import type { Finding, FindingObject } from './finding.js';

/** An object that was looked at, and the file that it stands in. */
export interface Looked {
  readonly file: string;
  readonly object: FindingObject;
}

/** What a rule is about, for formats that tell. */
export interface RuleNote {
  readonly id: string;
  readonly description: string;
  readonly rationale?: string;
  readonly remediation?: string;
}

/** What came of looking at manifests: what every format is made from. */
export interface Report {
  /** All findings in order; those with `off` are told as switched off, and count for nothing. */
  readonly findings: readonly Finding[];
  readonly objects: readonly Looked[];
  readonly rules: readonly RuleNote[];
}

/** How many of what. */
export interface Counts {
  readonly objects: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings whose rule is switched off there. */
  readonly suppressed: number;
}

/** The findings that count. */
export const told = ({ findings }: Report): readonly Finding[] => findings.filter(({ off }) => off === undefined);

/** The findings whose rule is switched off there. */
export const suppressed = ({ findings }: Report): readonly Finding[] => findings.filter(({ off }) => off !== undefined);

/** What the last line of a report says. */
export function countsOf(report: Report): Counts {
  const findings = told(report);
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    objects: report.objects.length,
    errors: of('error'),
    warnings: of('warning'),
    suppressed: suppressed(report).length,
  };
}

/** `Deployment shop/api`, as people call an object. */
export const nameOf = ({ kind, namespace, name }: FindingObject): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
