import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallSite } from '../../../src/core/provenance/call-site.js';
import type { Frame } from '../../../src/core/provenance/frame.js';
import { locate } from '../../../src/core/provenance/locate.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'locate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...frames: Frame[]): CallSite => ({ frames: () => frames }) as unknown as CallSite;

/** A file of this name. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('the length of a value over several lines is that of its first', () => {
  const path = file('lines.ts', 'new X({\n  ports: {  \r\n    a: 1,\r\n  },\n});\n');
  const source = { file: path, line: 2, column: 10, length: 1, text: '  ports: {  ' };
  expect(locate(at({ file: path, line: 1, column: 1 }), ['ports'])).toEqual({ source });
});

it('where no call stands it is the word there', () => {
  const path = file('getter.ts', 'const a = db.größe + 1;');
  const source = { file: path, line: 1, column: 14, length: 5, text: 'const a = db.größe + 1;' };
  expect(locate(at({ file: path, line: 1, column: 14 }), ['x'])).toEqual({ source });
  expect(locate(at({ file: path, line: 1, column: 20 })).source).toMatchObject({ column: 20, length: 1 });
  expect(locate(at({ file: path, line: 1, column: 99 })).source).toMatchObject({ line: 1, length: 1 });
});

it('what cannot be read keeps the position alone', () => {
  const missing = join(folder, 'gone.ts');
  const short = file('short.ts', 'new X()');
  for (const path of [missing, short, '[eval]']) {
    const source = { file: path, line: 7, column: 3, length: 1 };
    expect(locate(at({ file: path, line: 7, column: 3 }), ['x'])).toEqual({ source });
  }
});

it('a text that came with the frame counts before the file', () => {
  const path = file('stale.ts', 'new Y()');
  const source = { file: path, line: 1, column: 12, length: 1, text: 'new X({ a: 1 })' };
  expect(locate(at({ file: path, line: 1, column: 1, text: 'new X({ a: 1 })' }), ['a'])).toEqual({ source });
});

it('a file that changes is read anew', () => {
  const path = file('changing.ts', 'new X({ a: 1 })');
  const site = at({ file: path, line: 1, column: 1 });
  expect(locate(site, ['a']).source).toMatchObject({ column: 12, text: 'new X({ a: 1 })' });
  file('changing.ts', 'new X({ bc: 0, a: 10 })');
  expect(locate(site, ['a']).source).toMatchObject({ column: 19, length: 2, text: 'new X({ bc: 0, a: 10 })' });
});

it.each(['jsx', 'js', 'mjs', 'cjs', 'tsx'])('a .%s file with JSX in it', (extension) => {
  const path = file(`view.${extension}`, 'const v = <b>{new X({ a: 1 })}</b>;');
  expect(locate(at({ file: path, line: 1, column: 15 }), ['a']).source).toMatchObject({ column: 26, length: 1 });
});

it('a file below the working directory is named relative to it', () => {
  const source = locate(at({ file: join(process.cwd(), 'package.json'), line: 1, column: 1 })).source;
  expect(source).toEqual({ file: 'package.json', line: 1, column: 1, length: 1, text: '{' });
});

const frame = (file: string, line: number, name?: string): Frame => ({
  file,
  line,
  column: 2,
  ...(name ? { name } : {}),
});
const from = (...frames: Frame[]): unknown => locate(at(...frames)).calledFrom;

it('the entry is named where it is another function or file', () => {
  const a = file('a.ts', '\n'.repeat(20));
  const b = file('b.ts', ' export const late = f();');
  expect(from(frame(a, 1, 'f'))).toBeUndefined();
  expect(from(frame(a, 1, 'f'), frame(a, 9, 'f'))).toBeUndefined();
  expect(from(frame(a, 1, 'f'), frame(a, 5, 'g'), frame(a, 9))).toEqual({ file: a, line: 9, column: 2 });
  expect(from(frame(a, 1), frame(b, 1))).toEqual({ file: b, line: 1, column: 2 });
});

it('who imported the module called nothing', () => {
  const a = file('a.ts', 'main();');
  const b = file(
    'b.ts',
    'import "./a.js";\nconst m = await import("./a.js");\nconst c = require("./a.js");\nimportant();\nexport * from "./a.js";',
  );
  const by = (line: number, column: number): unknown =>
    from({ file: a, line: 1, column: 1 }, { file: b, line, column }, { file: b, line: 4, column: 1 });
  expect([by(1, 1), by(2, 11), by(2, 17), by(3, 11), by(5, 1)]).toEqual(Array(5).fill(undefined));
  expect(by(4, 1)).toEqual({ file: b, line: 4, column: 1 });
});
