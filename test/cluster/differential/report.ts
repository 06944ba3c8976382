import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Group, Judged } from './comparison.js';

/** Most lines of a message that are shown: a server may find a hundred things. */
const LONGEST = 600;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** What was found, as text: each group with its count and, of its first cases, both messages and the object. */
export function groupText({ difference, kind, path, mutation, cases }: Group, shown = 2, whole = false): string {
  const head = `${difference}: ${kind} ${path}: ${mutation} (${cases.length})`;
  const text = whole ? (long: string) => long : short;
  return [head, ...cases.slice(0, shown).map((one) => caseText(one, text))].join('\n');
}

function caseText({ case: { base, object, mutations }, server, ours }: Judged, text: (long: string) => string): string {
  const said = server.accepted
    ? `takes it${server.dropped.length > 0 ? `, without ${server.dropped.join(' ')}` : ''}`
    : server.messages.join('; ');
  return [
    `  base    ${base}`,
    ...mutations.map(({ at, value = 'left out' }) => `  changed ${at}: ${text(value)}`),
    `  server  ${text(said)}`,
    `  ours    ${text(ours.accepted ? ours.messages.join('; ') || 'takes it' : ours.messages.join('; '))}`,
    `  object  ${text(JSON.stringify(object))}`,
  ].join('\n');
}

/** Writes all groups, a file for each kind, and gives the folder. */
export function writeGroups(groups: readonly Group[], kinds: readonly string[], name: string): string {
  const folder = process.env['SERVICEMAP_DISAGREEMENTS'] ?? join(tmpdir(), 'servicemap-disagreements', name);
  mkdirSync(folder, { recursive: true });
  for (const kind of kinds) {
    const own = groups.filter((group) => group.kind === kind);
    const text = own.flatMap((group) => [groupText(group, Infinity, true), '']).join('\n');
    writeFileSync(join(folder, `${kind}.txt`), text);
  }
  return folder;
}
