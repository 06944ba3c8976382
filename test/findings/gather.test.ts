import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { gather } from '../../src/findings/gather.js';
import { pretty } from '../../src/findings/pretty.js';
import { conflict, findings } from './sample.js';

const { source } = conflict as Required<Finding>;
const host = (cluster: string): Finding => ({
  ...conflict,
  message: `"shop_a.${cluster}.com" has "_"`,
  clusters: [cluster],
});
const inConstruct = (subject: string): Finding => ({ ...conflict, subject });

const without = (finding: Finding, field: 'source' | 'help'): Finding =>
  Object.fromEntries(Object.entries(finding).filter(([key]) => key !== field)) as unknown as Finding;

describe('one place', () => {
  it('with the same words about several constructs is one finding', () => {
    const [one, ...others] = gather([inConstruct('a'), inConstruct('b'), inConstruct('c')]);
    expect(others).toEqual([]);
    const { message, clusters } = conflict;
    expect(one).toEqual({
      ...inConstruct('a'),
      also: [
        { message, subject: 'b', clusters },
        { message, subject: 'c', clusters },
      ],
    });
  });

  it('with several values and one help is one finding', () => {
    const [one, ...others] = gather(['a', 'b', 'c'].map(host));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ ...host('a'), also: [{ clusters: ['b'] }, { clusters: ['c'] }] });
  });

  it('with several values in several constructs is one finding, which holds all of them', () => {
    const all = ['x', 'y'].flatMap((subject) => ['a', 'b'].map((cluster) => ({ ...host(cluster), subject })));
    const gathered = gather(all);
    expect(gathered).toHaveLength(1);
    expect(gathered[0]?.also).toHaveLength(3);
  });
});

it.each<[string, Partial<Finding>]>([
  ['rule', { ruleId: 'pod/other' }],
  ['severity', { severity: 'warning' }],
  ['help', { help: 'do something else' }],
  ['column', { source: { ...source, column: 3 } }],
  ['line', { source: { ...source, line: 3 } }],
  ['file', { source: { ...source, file: 'src/other.ts' } }],
  ['entry', { calledFrom: { file: 'src/main.ts', line: 1, column: 1 } }],
  ['reason', { off: 'a toy' }],
])('keeps apart what differs in its %s', (_, change) => {
  const both = [conflict, { ...inConstruct('other'), ...change }];
  expect(gather(both)).toEqual(both);
});

it.each<[string, Finding[]]>([
  ['no place', [inConstruct('a'), inConstruct('b')].map((one) => without(one, 'source'))],
  ['no help and other words', ['a', 'b'].map(host).map((one) => without(one, 'help'))],
  ['nothing that tells them apart', [conflict, { ...conflict, path: '/spec' }]],
])('keeps apart what has %s', (_, all) => {
  expect(gather(all)).toEqual(all);
});

describe('people are shown', () => {
  const shown = (all: readonly Finding[]) =>
    pretty(gather(all), { color: false })
      .split('\n')
      .filter((line) => /^ {2}and |error/.test(line));

  it('how many there are, a few of them, and each finding once in the count', () => {
    expect(shown(['a', 'b', 'c', 'd', 'e', 'f'].map(inConstruct))).toEqual([
      expect.stringContaining('pod/port-conflict'),
      '  and 5 more constructs: b; c; d and 2 more',
      '1 error',
    ]);
  });

  it('the clusters of a value, where they are others', () => {
    expect(shown(['a', 'b'].map(host))[1]).toBe('  and 1 more value: "shop_a.b.com" has "_" (b)');
  });
});

/** Findings of one place, of which many differ in next to nothing. */
const alike = fc.array(
  fc
    .record({ message: fc.constantFrom('m', 'n'), subject: fc.constantFrom('a', 'b'), path: fc.constantFrom('', '/x') })
    .map((part): Finding => ({ ...conflict, ...part })),
  { maxLength: 8 },
);

it('loses nothing, whatever there is, and gathers once', () => {
  const said = (finding: Pick<Finding, 'message' | 'subject' | 'clusters'>) =>
    JSON.stringify([finding.message, finding.subject, finding.clusters]);
  fc.assert(
    fc.property(fc.oneof(findings, alike), (all) => {
      const gathered = gather(all);
      const held = gathered.flatMap((finding) => [finding, ...(finding.also ?? [])]);
      expect(held.map(said).toSorted()).toEqual(all.map(said).toSorted());
      expect(gather(gathered)).toEqual(gathered);
    }),
  );
});
