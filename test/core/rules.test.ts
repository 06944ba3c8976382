import { Construct, RootConstruct } from 'constructs';
import { expect, it } from 'vitest';
import { findingsOf } from '../../src/core/mistakes.js';
import { Rules } from '../../src/core/rules.js';
import { ruleSettingsAt, ruleSettingsFor } from '../../src/core/settled-rules.js';

it('settings hold for a construct and all below it, the nearest first', () => {
  const root = new RootConstruct('app');
  const map = new Construct(root, 'shop');
  const api = new Construct(map, 'api');
  Rules.of(root).severity('image/*', 'error');
  Rules.of(map).off('image/floating-tag', 'mirrored nightly').off('reliability/readiness', 'a batch');
  expect(ruleSettingsFor(api)).toEqual([
    { 'image/floating-tag': { off: 'mirrored nightly' }, 'reliability/readiness': { off: 'a batch' } },
    { 'image/*': { severity: 'error' } },
  ]);
  expect(ruleSettingsFor(root)).toEqual([{ 'image/*': { severity: 'error' } }]);
  expect([...ruleSettingsAt(map).keys()]).toEqual(['image/floating-tag', 'reliability/readiness']);
  expect([...ruleSettingsAt(api).keys()]).toEqual([]);
});

it('the last word about a rule at one construct counts', () => {
  const root = new RootConstruct('app');
  Rules.of(root).off('image/floating-tag', 'for now').severity('image/floating-tag', 'error');
  expect(ruleSettingsFor(root)).toEqual([{ 'image/floating-tag': { severity: 'error' } }]);
});

it('a rule goes off for a reason only', () => {
  const root = new RootConstruct('app');
  Rules.of(root).off('image/floating-tag', ' ');
  expect(ruleSettingsFor(root)).toEqual([]);
  expect(findingsOf(root)).toMatchObject([
    {
      ruleId: 'rules/reason',
      message: 'rule image/floating-tag is switched off, and nobody says why',
      help: "write the reason: .off('image/floating-tag', '…')",
      source: { text: "  Rules.of(root).off('image/floating-tag', ' ');", column: 44, length: 3 },
    },
  ]);
});
