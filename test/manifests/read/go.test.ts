import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/manifests/read/documents.js';

type Row = readonly [yaml: string, ...value: unknown[]];

// What sigs.k8s.io/yaml makes of each; no value where it refuses the text. The cluster tests ask it again.
const corpus = JSON.parse(readFileSync(new URL('go/corpus.json', import.meta.url), 'utf8')) as Row[];

/** Where we differ, and why that is right or does not matter. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'a: 1\na: 2\n': 'it takes the last; the server of a strict request refuses',
  'a: 1\n"a": 2\n': 'so here',
  'a: {b: 1, b: 2}\n': 'so here',
  'yes: 1\ntrue: 2\n': 'so here',
  '0x10: 1\n16: 2\n': 'so here',
  '1: a\n"1": b\n': 'so here',
  '{"a":1,"a":2}\n': 'so here',
  'a: !!timestamp x\n': 'no field of Kubernetes is tagged so',
  'a: [\n\t1]\n': 'a tab between brackets',
  '%YAML 1.2\n---\na: 1\n': 'other readers of ours take the directive',
  '%FOO\n---\na: 1\n': 'so here',
  'a: \u0085b\n': 'a line end of YAML 1.1 alone',
  'a: b\u0085c: d\n': 'so here',
  'a: b\u2028c\n': 'so here',
  'a: |\n  b\u2028  c\n': 'so here',
  'a: "\u0080"\n': 'a control character that YAML 1.2 lets stand',
  '{"a": "\\u00e9\\/"}\n': 'JSON, which kubectl reads as such',
  'a: {url: a?b=c, d: 1}\n': 'a question mark inside a word',
  'a: |# c\n  b\n': 'a comment without a space before it',
  'a: "b"#c\n': 'so here',
  'a: [b]#c\n': 'so here',
};

const read = (yaml: string): Row => {
  const documents = readDocuments(yaml);
  if (documents.some(({ problems }) => problems.length > 0)) return [yaml];
  return [yaml, documents[0]?.value ?? null];
};

describe('documents of one and several values', () => {
  it.each(corpus.filter(([yaml]) => !(yaml in DIFFERENT)))('%j is what Kubernetes tools read', (...row) => {
    expect(read(row[0] as string)).toEqual(row);
  });

  it('differ from what Kubernetes tools read where the list of differences says so, and nowhere else', () => {
    const different = corpus.filter(
      ([yaml, ...value]) => JSON.stringify(read(yaml)) !== JSON.stringify([yaml, ...value]),
    );
    const same = Object.keys(DIFFERENT).filter((known) => !different.some(([yaml]) => yaml === known));
    expect(same).toEqual([]);
  });
});
