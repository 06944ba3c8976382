import type { Explanation, FilledIn, Spot } from '../../app/explain.js';
import { clusterList } from '../../findings/cluster-list.js';
import { oneLine } from '../../findings/visible.js';

/** A line of the text, with the clusters that it holds for. */
type Lines = Map<string, Set<string>>;

/**
 * What is in objects that nobody wrote, for people: by construct the objects beside those that were written and the
 * paths that policies open, then what is filled in. Equal lines of several clusters are one. Empty where there is nothing.
 */
export function explanation(explained: readonly Explanation[]): string {
  const parts = [...constructs(explained), ...filledIn(explained)];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function constructs(explained: readonly Explanation[]): string[] {
  const groups = grouped(explained, ({ subject, source }) => `${oneLine(subject)}${placed(source)}`);
  return [...groups].flatMap(([title, members]) => {
    const lines: Lines = new Map();
    for (const member of members) for (const line of linesOf(member)) add(lines, line, member.cluster);
    return lines.size === 0 ? [] : [[title, ...shown(lines, clustersOf(members))].join('\n')];
  });
}

/** Why an object is there; of a policy the paths that it opens say that. */
function linesOf({ object, because, opens }: Explanation): string[] {
  const what = `${object.kind} ${oneLine(object.name)}`;
  const paths = opens.map(({ path, source }) => `${what}: ${oneLine(path)}${placed(source)}`);
  if (because === undefined || paths.length > 0) return paths;
  const instead = because.instead === undefined ? '' : `; otherwise ${because.instead}`;
  return [`${what}: ${because.why}${instead}${placed(because.source)}`];
}

/** What is filled in: each kind of it once, with the values and who gets it. */
function filledIn(explained: readonly Explanation[]): string[] {
  const all = explained.flatMap((member) => member.filledIn.map((filled) => ({ filled, member })));
  const groups = grouped(all, ({ filled }) => `${filled.field}\n${filled.why}`);
  return [...groups.values()].map((same) => {
    const { filled } = same[0] as (typeof same)[0];
    const lines: Lines = new Map();
    for (const { member } of same) add(lines, objectText(member), member.cluster);
    const clusters = clustersOf(explained);
    return [
      `${filled.field}${values(same.map((one) => one.filled))}`,
      `  ${filled.why}; otherwise ${filled.instead ?? ''}`,
      `  in ${few(shown(lines, clusters).map((line) => line.trim()))}`,
    ].join('\n');
  });
}

const objectText = ({ object: { kind, namespace, name } }: Explanation): string =>
  `${kind} ${oneLine(namespace === undefined ? name : `${namespace}/${name}`)}`;

/** Up to so many are named. */
const FEW = 4;

function few(all: readonly string[]): string {
  const more = all.length > FEW + 1 ? [`and ${all.length - FEW} more`] : [];
  return [...all.slice(0, more.length === 0 ? all.length : FEW), ...more].join(', ');
}

function values(filled: readonly FilledIn[]): string {
  const texts = [...new Set(filled.map(({ value }) => valueText(value)))].filter((text) => text !== '');
  return texts.length === 0 || texts.length > FEW ? '' : `: ${texts.join(', ')}`;
}

/** Longer values say nothing that their field does not. */
const SHORT = 40;

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > SHORT ? '' : oneLine(text);
}

function shown(lines: Lines, clusters: ReadonlySet<string>): string[] {
  return [...lines].map(([line, own]) => {
    const where = own.size === clusters.size ? '' : `  [${clusterList([...own])}]`;
    return `  ${line}${where}`;
  });
}

const clustersOf = (members: readonly Explanation[]): ReadonlySet<string> =>
  new Set(members.flatMap(({ cluster }) => cluster ?? []));

function add(lines: Lines, line: string, cluster: string | undefined): void {
  const clusters = lines.get(line) ?? new Set();
  lines.set(line, cluster === undefined ? clusters : clusters.add(cluster));
}

const placed = (spot: Spot | undefined): string =>
  spot === undefined ? '' : `, ${oneLine(spot.file)}:${spot.line}:${spot.column}`;

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
