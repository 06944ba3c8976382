import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { merge } from '../../src/findings/merge.js';
import { conflict, findings } from './sample.js';

const of = (clusters: string[]): Finding => ({ ...structuredClone(conflict), clusters });

it('joins the clusters of what is equal otherwise, in order of first appearance', () => {
  const other: Finding = { ...conflict, message: 'another' };
  expect(merge([of(['b']), other, of(['a', 'b']), of([]), of(['c'])])).toEqual([of(['b', 'a', 'c']), other]);
});

it.each<[string, Partial<Finding>]>([
  ['rule', { ruleId: 'pod/other' }],
  ['severity', { severity: 'warning' }],
  ['message', { message: 'x' }],
  ['help', { help: undefined }],
  ['place', { source: { file: 'src/charts/shop.ts', line: 31, column: 36, length: 4 } }],
  ['entry', { calledFrom: { file: 'src/main.ts', line: 1, column: 1 } }],
  ['subject', { subject: 'Shop/web (StatelessApp)' }],
])('keeps apart what differs in its %s', (_, change) => {
  const both = [conflict, { ...conflict, ...change }];
  expect(merge(both)).toEqual(both);
});

const FIELDS = ['ruleId', 'severity', 'message', 'help', 'source', 'calledFrom', 'subject'] as const;

/** All of a finding but its clusters. */
const thing = (finding: Finding): string => JSON.stringify(FIELDS.map((field) => finding[field]));

/** What is said, and for which clusters, as a set. */
function said(some: readonly Finding[]): Set<string> {
  return new Set(
    some.flatMap((finding) => {
      const text = thing(finding);
      return [text, ...(finding.clusters ?? []).map((cluster) => text + cluster)];
    }),
  );
}

it('says each thing once, and every cluster of it', () => {
  fc.assert(
    fc.property(findings, (some) => {
      const merged = merge(some);
      expect(new Set(merged.map(thing)).size).toBe(merged.length);
      expect(said(merged)).toEqual(said(some));
      expect(merge(merged)).toEqual(merged);
    }),
  );
});
