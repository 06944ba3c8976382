import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marked, program, told } from '../program.js';
import type { MistakeRow } from './table/row.js';

/** Every list of rows in table/, by its name. */
const tables = new Map<string, readonly MistakeRow[]>();
const folder = new URL('./table/', import.meta.url);
for (const file of readdirSync(folder).toSorted()) {
  const module = (await import(new URL(file, folder).href)) as Record<string, readonly MistakeRow[]>;
  for (const [name, rows] of Object.entries(module)) tables.set(name, rows);
}

describe.each([...tables])('%s', (_, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const { app } = program(row.make, row.within);
    const findings = app.findings();
    const said = findings.filter(({ ruleId, message }) => ruleId === row.ruleId && message.includes(row.message));
    // Where it is not among them, the difference shows all that was said instead.
    if (said.length === 0) expect(told(findings)).toContain(`${row.ruleId}: ${row.message}`);
    const places = said.map(({ source }) => (source === undefined ? '(no place)' : marked(source)));
    const index = places.findIndex((place) => place.includes(row.at));
    if (index < 0) expect(places.join('\n')).toContain(row.at);
    const help = said[index]?.help;
    if (row.help === undefined) expect(help).toBeUndefined();
    else expect(help).toContain(row.help);
  });
});

it('there are rows enough, and each kind of mistake is told apart from the others', () => {
  const rows = [...tables.values()].flat();
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(new Set(rows.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(50);
});
