import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/manifests/read/compose.js';
import { rootsOf } from '../../../src/manifests/read/documents.js';
import { spanOf } from '../../../src/manifests/read/events.js';
import { isUsual, plainBlock } from '../../../src/manifests/read/plain-block.js';
import { isProblem, yamlSyntax } from '../../../src/manifests/read/yaml-syntax.js';
import { toYaml } from '../../../src/manifests/yaml.js';

const read = (text: string) => (isUsual(text) ? plainBlock(text, { start: 0, end: text.length }, 100) : undefined);

/** What the parser proper makes of a text of one document; undefined where it finds fault. */
function proper(text: string): { value: unknown; start: number } | undefined {
  const syntax = yamlSyntax(text);
  if (isProblem(syntax)) return undefined;
  const [root, ...more] = rootsOf(syntax);
  if (root === undefined) return { value: null, start: 0 };
  const { value, problems } = compose(syntax, root);
  return more.length > 0 || problems.length > 0 ? undefined : { value, start: spanOf(syntax, root)?.start ?? 0 };
}

const fragment = fc.constantFrom(
  ...'a|b: |c:|- |-|: |key: value|- name: x|\'it\'\'s\'|"q\\n"|"a": 1|{}|[]|#| # note|yes|0777|1.50|~|<<: |&x |*x'.split(
    '|',
  ),
  ...'!!str |? |...|---|%|@|`|""|\'\'|http://x:80|a#b|a: b: c|-1|- - |[a, b]|{a: b}|>| |\t|\u2028|é|"|\'|.inf'.split(
    '|',
  ),
  '|',
  '|-',
  '|+',
);
const line = fc
  .tuple(fc.nat({ max: 4 }), fc.array(fragment, { minLength: 0, maxLength: 3 }))
  .map(([indent, parts]) => ' '.repeat(indent) + parts.join(''));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('the quick reader of plain YAML', () => {
  it('reads what the parser proper reads, or leaves it to that', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (lines, ends) => {
        const yaml = ends ? `${lines}\n` : lines;
        const quick = read(yaml);
        if (quick?.value === null || quick === undefined) return;
        expect(proper(yaml)).toEqual(quick);
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads back what our writer writes, most of it by itself', () => {
    let quick = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.record({ metadata: fc.dictionary(fc.string(), fc.jsonValue()) }), (fields) => {
        const yaml = toYaml(fields as never);
        const expected: unknown = JSON.parse(JSON.stringify(fields));
        const found = read(yaml);
        all++;
        if (found) quick++;
        if (found) expect(found.value).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(quick).toBeGreaterThan(all / 4);
  });

  it.each([
    ['a: 1 # one\n# two\n\nb:\n- x\n-   w: 2\n    z: 3\n', { a: 1, b: ['x', { w: 2, z: 3 }] }],
    ['a: |\n  x\n\n   y\n  \n\nb: |-\n  z\nc: |+\n  w\n\n', { a: 'x\n\n y\n', b: 'z', c: 'w\n\n' }],
    ["\"a b\": \"c\\td\"\n'e': 'f''g'\n", { 'a b': 'c\td', e: "f'g" }],
    ['- - a\n  - b\n-\n  - c\n', [['a', 'b'], ['c']]],
    ['--- # first\na:\nb: {}\nc: []\n', { a: null, b: {}, c: [] }],
    ['url: http://a:80/#x\n0777: yes\n', { url: 'http://a:80/#x', '511': true }],
  ])('reads %j', (yaml, value) => {
    expect(read(yaml)?.value).toEqual(value);
    expect(proper(yaml)?.value).toEqual(value);
  });

  it.each([
    'a: b\n c',
    'a: 1\na: 2',
    'a: *x',
    'a: [b]',
    'a: >\n  b\n',
    'a\n',
    'a: b: c',
    'a: .inf',
    '? a\n: b',
    '- a\nb: c',
    'a:\n   b: 1\n  c: 2\n',
  ])('leaves %j to the parser proper', (yaml) => {
    expect(read(yaml)).toBeUndefined();
  });
});
