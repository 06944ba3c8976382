import { describe, expect, it } from 'vitest';
import { compile } from '../compile.js';
import type { Refused } from './refused.js';

/** A test for each row of each table: the compiler says one thing of it, of what is marked. All are compiled at once. */
export function expectRefused(tsconfig: string, folder: string, tables: Readonly<Record<string, Refused>>): void {
  const cases = Object.entries(tables).flatMap(([table, { given, rows }]) =>
    rows.map(({ name, code, says }) => ({ table, name, module: `${given}${code}`, says })),
  );
  const said = compile(
    tsconfig,
    folder,
    cases.map(({ module }) => module.replaceAll(/[«»]/g, '')),
  );
  const judged = cases.map((row, n) => ({ ...row, said: said[n] ?? [] }));
  describe.each(Object.keys(tables))('%s', (name) => {
    it.each(judged.filter(({ table }) => table === name).map((row) => [row.name, row] as const))(
      'refuses %s',
      (_, { module, says, said }) => {
        expect(said.map(({ marked }) => marked)).toEqual([module]);
        expect(said.map(({ message }) => message).join('\n')).toContain(says);
      },
    );
  });
}
