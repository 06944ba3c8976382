import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toSource } from '../../../src/core/provenance/source-map.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** `AACA`: the first column of the first line comes from the first column of the second. */
const map = { version: 3, names: [], sources: ['../src/a b.ts'], mappings: 'AACA' };
const js = (link: string): string => write('dist/a.js', `f();\n//# sourceMappingURL=${link}\n`);
const mapped = (file: string): unknown => toSource({ file, line: 1, column: 1, name: 'f' });
const original = (path: string): object => ({ file: join(folder, path), line: 2, column: 1, name: 'f' });

it.each([
  ['a.js.map', 'a.js.map'],
  ['a%20b.map', 'a b.map'],
  ['maps/../a.map', 'a.map'],
])('a map beside the file, linked as %s', (link, name) => {
  write(`dist/${name}`, map);
  write('src/a b.ts', '');
  expect(mapped(js(link))).toEqual(original('src/a b.ts'));
});

it.each([
  ['base64', `data:application/json;charset=utf-8;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`],
  ['percent-encoded', `data:application/json,${encodeURIComponent(JSON.stringify(map))}`],
])('a map inside the file, %s', (_, link) => {
  write('src/a b.ts', '');
  expect(mapped(js(link))).toEqual(original('src/a b.ts'));
});

it.each<[string, object]>([
  ['percent-encoded', { ...map, sources: ['../src/a%20b.ts'] }],
  ['below a root', { ...map, sourceRoot: '../src', sources: ['a b.ts'] }],
  ['in a section', { version: 3, sections: [{ offset: { line: 0, column: 0 }, map }] }],
])('a source that is named %s', (_, content) => {
  write('dist/a.js.map', content);
  write('src/a b.ts', '');
  expect(mapped(js('a.js.map'))).toEqual(original('src/a b.ts'));
});

it('a source by its URL', () => {
  const path = write('src/a b.ts', '');
  write('dist/a.js.map', { ...map, sources: [`file://${encodeURI(path)}`] });
  expect(mapped(js('a.js.map'))).toEqual(original('src/a b.ts'));
});

it('the last link counts', () => {
  write('dist/right.map', map);
  write('src/a b.ts', '');
  const file = write('dist/a.js', 'f("//# sourceMappingURL=wrong.map");\n//# sourceMappingURL=right.map');
  expect(mapped(file)).toEqual(original('src/a b.ts'));
});

it('a source that only the map holds comes with its text', () => {
  write('dist/a.js.map', { ...map, sourcesContent: ['\ufeff\nf();'] });
  expect(mapped(js('a.js.map'))).toEqual({ ...original('src/a b.ts'), text: '\nf();' });
});

it.each<[string, string | object]>([
  ['a source that is nowhere', map],
  ['no entry for the line', { ...map, mappings: '' }],
  ['no source for the entry', { ...map, mappings: 'A' }],
  ['no JSON', '<html>'],
  ['no map', { version: 3 }],
])('the position stays for a map with %s', (_, content) => {
  write('dist/a.js.map', content);
  const file = js('a.js.map');
  expect(mapped(file)).toEqual({ file, line: 1, column: 1, name: 'f' });
});

it.each(['gone.map', 'https://example.com/a.map', 'data:,'])(
  'the position stays for a map that is not there: %s',
  (link) => {
    const file = js(link);
    expect(mapped(file)).toEqual({ file, line: 1, column: 1, name: 'f' });
  },
);

it('the position stays where there is no link, no file, or no JavaScript', () => {
  for (const file of [write('a.js', 'f()'), join(folder, 'gone.js'), write('a.ts', '//# sourceMappingURL=a.map')]) {
    expect(mapped(file)).toEqual({ file, line: 1, column: 1, name: 'f' });
  }
});
