import { describe, expect, it } from 'vitest';
import { type ManifestFile, readManifests } from '../../../src/manifests/read/read-file.js';

const read = (text: string, path = 'a.yaml'): ManifestFile => readManifests(path, Buffer.from(text));

/** What is wrong, each as `code line:column`. */
const told = ({ problems }: ManifestFile) => problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

const names = ({ objects }: ManifestFile) =>
  objects.map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`);

const config = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${more}`;

describe('a file of manifests', () => {
  it('holds the objects of all documents, whatever parts and ends them', () => {
    const parts = `# first\n---\n${config('a')}--- # second\n---\n${config('b')}...\n# end\n`;
    expect(names(read(parts))).toEqual(['ConfigMap a', 'ConfigMap b']);
    expect(names(read(`\ufeff${parts.replaceAll('\n', '\r\n')}`))).toEqual(['ConfigMap a', 'ConfigMap b']);
    expect(names(readManifests('a', Buffer.from(`\ufeff${config('a')}`, 'utf16le')))).toEqual(['ConfigMap a']);
  });

  it('holds the items of lists, each with its place', () => {
    const file = read(
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMapList\n  items:\n  - metadata:\n      name: a\n- apiVersion: v1\n  kind: Secret\n  metadata: { name: b }\n',
    );
    expect(names(file)).toEqual(['ConfigMap a', 'Secret b']);
    const [a, b] = file.objects;
    expect(a?.within).toBe('/items/0/items/0');
    expect(a && file.placeOf(a, '/metadata/name')).toMatchObject({ line: 8, column: 13, length: 1 });
    expect(b && file.placeOf(b, '/kind')).toMatchObject({ line: 10, column: 9, length: 6 });
  });

  it('may be JSON, of one value or several', () => {
    const json = `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"},\n "data":{"x":"\\u0041"}}`;
    const file = read(`${json}\n${json}`, 'a.json');
    expect(names(file)).toEqual(['Secret a', 'Secret a']);
    const [, second] = file.objects;
    expect(second && file.placeOf(second, '/data/x')).toMatchObject({ document: 2, line: 4, column: 15 });
  });

  it.each<[what: string, text: string, path: string, problems: string[]]>([
    ['a tab', 'kind: A\n\tb: c\n', 'a.yaml', ['syntax 2:1']],
    ['a bracket', `${config('a')}---\na: [\n`, 'a.yaml', ['syntax 6:4']],
    ['a key twice', config('a', 'data:\n  x: a\n  x: b\n'), 'a.yaml', ['duplicate-key 7:3']],
    ['a key twice in JSON', '{"apiVersion":"v1","kind":"A","kind":"B"}', 'a.json', ['duplicate-key 1:32']],
    ['a wrong bracket in JSON', '{"a":1]', 'a.json', ['syntax 1:7']],
    ['an infinite number', config('a', 'x: .inf\n'), 'a.yaml', ['unsupported-value 5:4']],
    ['a template', config('{{ .Values.name }}'), 'a.yaml', ['template 4:9']],
    [
      'a template of lines that read as YAML',
      `{{ if .Values.x }}\n${config('a')}{{ end }}\n`,
      'a.yaml',
      ['template 1:1'],
    ],
    ['a template of lines', `{{- if .Values.x }}\n${config('a')}{{- end }}\n`, 'a.yaml', ['template 1:1']],
    ['no object', '- a\n', 'a.yaml', ['not-an-object 1:1']],
    ['no kind', 'apiVersion: v1\nmetadata: {}\n', 'a.yaml', ['not-an-object 1:1']],
    ['a kind that is no text', 'apiVersion: v1\nkind: 1\n', 'a.yaml', ['not-an-object 2:7']],
    ['binary junk', 'kind: \0A\n', 'a.yaml', ['encoding 1:1']],
    ['an alias of nothing', 'a: *b\n', 'a.yaml', ['syntax 1:4', 'not-an-object 1:1']],
  ])('says where %s is', (_, text, path, problems) => {
    expect(told(read(text, path))).toEqual(problems);
  });

  it('says where both of two keys are', () => {
    expect(read(`---\n${config('a', 'data:\n  x: a\n  y: |\n    z\n  x: b\n')}`).problems[0]).toMatchObject({
      message: 'the key "x" is there twice',
      help: 'the other is on line 7: keep one of them',
      place: { document: 1, line: 10, column: 3, text: '  x: b' },
    });
  });

  it('says that bytes are no text, and which', () => {
    expect(readManifests('a', Uint8Array.of(0x61, 0x62, 0xff, 0x63)).problems).toMatchObject([
      { code: 'encoding', message: 'byte 3 is no UTF-8' },
    ]);
    expect(readManifests('a', undefined).problems).toMatchObject([{ code: 'too-large' }]);
  });

  it('goes on behind a document that cannot be read', () => {
    const file = read(`${config('a')}---\nb: [\n---\n${config('c')}`);
    expect(names(file)).toEqual(['ConfigMap a', 'ConfigMap c']);
    expect(told(file)).toEqual(['syntax 6:4']);
  });

  it('passes over what is for kustomize alone', () => {
    const kustomization = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';
    for (const file of [read(kustomization), read('resources: []\n', 'k/kustomization.yaml')]) {
      expect([names(file), told(file)]).toEqual([[], []]);
    }
  });

  it('shows fields by name or value, and what is missing by what it is missing in', () => {
    const file = read(config('a', 'data:\n  x: "b"\n  list: [a, b]\n'));
    const [object] = file.objects;
    const at = (pointer: string, what?: 'key') => {
      const { line, column, length } = object ? file.placeOf(object, pointer, what) : { line: 0, column: 0, length: 0 };
      return [line, column, length];
    };
    expect(at('/data/x')).toEqual([6, 7, 1]);
    expect(at('/data/x', 'key')).toEqual([6, 3, 1]);
    expect(at('/data')).toEqual([5, 1, 4]);
    expect(at('/data/list/1')).toEqual([7, 13, 1]);
    expect(at('/data/none/deeper')).toEqual([5, 1, 4]);
    expect(at('/spec')).toEqual([1, 1, 14]);
  });
});

describe('a file that means harm', () => {
  const nasty: Readonly<Record<string, string>> = {
    'a billion laughs': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map(
        (name, at) =>
          `${name}: &${name} [${Array(10)
            .fill(`*${'abcdefghi'[at] ?? ''}`)
            .join()}]`,
      )
      .join('\n')}\n`,
    'brackets without end': '['.repeat(200_000),
    'a deep mapping': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'deep JSON': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'the same key over and over': 'a: 1\n'.repeat(20_000),
    'aliases of nothing': '- *x\n'.repeat(20_000),
    'one long text': `a: "${String.raw`x\n`.repeat(2_000_000)}"`,
    'one long text in JSON': `{"a":"${String.raw`x\n`.repeat(2_000_000)}"}`,
    'question marks': '? '.repeat(100_000),
    dashes: '- '.repeat(100_000),
  };

  it.each(Object.keys(nasty))('is read to an end, be it %s', (name) => {
    const { problems } = read(nasty[name] ?? '');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(110);
  });
});
