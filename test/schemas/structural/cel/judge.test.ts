import { expect, it } from 'vitest';
import { judgeRules } from '../../../../src/schemas/structural/cel/judge.js';
import type { CelRule, StructuralSchema } from '../../../../src/schemas/structural/schema.js';
import { startWalk } from '../../../../src/schemas/walk.js';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };

function judged(value: unknown, schema: StructuralSchema, ...rules: readonly CelRule[]): string[] {
  const walk = startWalk('spec');
  judgeRules(value, { ...schema, 'x-kubernetes-validations': rules }, walk);
  return walk.problems.map(({ path, message }) => `${path} ${message}`);
}

it.each<[string, unknown, StructuralSchema, boolean]>([
  ['self.a <= self.b', { a: 1, b: 2 }, { properties: { a: whole, b: whole } }, true],
  ['self.a <= self.b', { a: 3, b: 2 }, { properties: { a: whole, b: whole } }, false],
  ['!has(self.a)', { a: 'x' }, { properties: { a: text } }, false],
  ['!has(self.a)', { a: null }, { properties: { a: text } }, true],
  ["self.a == ''", {}, { properties: { a: text } }, false],
  ["true || self.a == ''", {}, { properties: { a: text } }, true],
  ['self.__namespace__ == "b"', { namespace: 'b' }, { properties: { namespace: text } }, true],
  ['self.a__dash__b == "c"', { 'a-b': 'c' }, { properties: { 'a-b': text } }, true],
  ['self.all(key, key.startsWith("a/"))', { 'a/b': 'c' }, { additionalProperties: text }, true],
  ['self.all(key, self[key] == "d")', { 'a/b': 'c' }, { additionalProperties: text }, false],
  ["self.matches(r'^(?i)A$')", 'a', text, true],
  ["duration(self) > duration('1m')", '90s', text, true],
  ["self.split('/')[1].size() == 1", 'a/b', text, true],
  ["self.split('/')[1].size() == 1", 'a', text, false],
  ['isIP(self)', '10.0.0.1', text, true],
  ['self > 2.5', 3, { type: 'number' }, true],
  ['self.exists_one(x, x == 1)', [1, 1], { items: whole }, false],
  ['has(self[0].a)', [{ a: 'x' }], { items: { properties: { a: text } } }, true],
  ['has(self[0].a)', [{}], { items: { properties: { a: text } } }, false],
  ['size(self) != 1 || !has(self[0].a)', [], { items: { properties: { a: text } } }, true],
  ['self == oldSelf', 'a', text, true],
])('%s of %j', (rule, value, schema, holds) => {
  expect(judged(value, schema, { rule })).toHaveLength(holds ? 0 : 1);
});

it('says what the definition says', () => {
  expect(judged('a', text, { rule: 'false', message: 'no\n' })).toEqual(['/spec spec: no']);
  expect(judged('a', text, { rule: 'false', message: 'no', messageExpression: '"not " + self' })).toEqual([
    '/spec spec: not a',
  ]);
  expect(judged('a', text, { rule: 'false', fieldPath: ".a['b']" })).toEqual([
    '/spec/a/b spec: the rule false does not hold',
  ]);
});

it('finds rules below', () => {
  const item = { ...text, 'x-kubernetes-validations': [{ rule: 'self != "b"', message: 'no' }] };
  const walk = startWalk();
  judgeRules({ list: ['a', 'b'] }, { properties: { list: { items: item } } }, walk);
  expect(walk.problems.map(({ path }) => path)).toEqual(['/list/1']);
});

it('a rule that cannot be read here is left to the server', () => {
  expect(judged('a', text, { rule: 'nothing.knows(self)' })).toEqual([]);
});
