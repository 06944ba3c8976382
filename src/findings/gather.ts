import type { Finding } from './finding.js';

/**
 * What one place of a program gives rise to several times, as one finding with the others in `also`: the same words about
 * several constructs, such as those that share an `env`, or several values with one help, such as the host of each
 * cluster. In order of first appearance; findings that were gathered already stay as they are.
 */
export function gather(findings: readonly Finding[]): Finding[] {
  if (findings.some(({ also }) => also !== undefined)) return [...findings];
  return join(join(findings, withWords, 'subject'), withHelp, 'message');
}

interface Group {
  readonly members: Finding[];
  /** What they differ in. */
  readonly taken: Set<string>;
}

/** Joins what has one key, as long as it differs in that field: else there is no telling what is meant. */
function join(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string | undefined,
  differing: 'subject' | 'message',
): Finding[] {
  const groups = new Map<string, Group>();
  const all = findings.flatMap((finding): Group[] => {
    const key = keyOf(finding);
    const own = [finding, ...(finding.also ?? [])].flatMap((one) => one[differing] ?? []);
    const group = key === undefined ? undefined : groups.get(key);
    if (group && own.length > 0 && !own.some((what) => group.taken.has(what))) {
      group.members.push(finding);
      for (const what of own) group.taken.add(what);
      return [];
    }
    const made: Group = { members: [finding], taken: new Set(own) };
    if (key !== undefined && group === undefined && own.length > 0) groups.set(key, made);
    return [made];
  });
  return all.map(({ members }) => joined(members));
}

function joined(group: readonly Finding[]): Finding {
  const [first, ...others] = group as readonly [Finding, ...Finding[]];
  if (others.length === 0) return first;
  const also = others.flatMap(({ also: more = [], message, subject, clusters }) => [
    { message, subject, clusters },
    ...more,
  ]);
  return { ...first, also: [...(first.also ?? []), ...also] };
}

const withWords = (finding: Finding): string | undefined => keyOf(finding, [finding.message, finding.help]);

// Without help, another message may be another matter.
const withHelp = (finding: Finding): string | undefined =>
  finding.help === undefined ? undefined : keyOf(finding, [finding.subject, finding.help]);

function keyOf(
  { ruleId, severity, scope, off, elsewhere, source, calledFrom }: Finding,
  more: unknown[],
): string | undefined {
  if (source === undefined) return undefined;
  const { file, line, column, length } = source;
  const entry = calledFrom && [calledFrom.file, calledFrom.line, calledFrom.column];
  return JSON.stringify([ruleId, severity, scope, off, elsewhere, file, line, column, length, entry, more]);
}
