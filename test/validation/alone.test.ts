import { describe, expect, it } from 'vitest';
import { NEWEST } from '../../src/kubernetes/versions.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { builtInSchemas } from '../../src/schemas/built-in.js';
import { isAlone } from '../../src/validation/alone.js';
import type { Rule } from '../../src/validation/rule.js';
import { rules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { objectsIn } from './rule-tester.js';

const examples: readonly Manifest[] = rules.flatMap(({ examples: { valid, invalid } }) =>
  [...valid, ...invalid.map(({ yaml }) => yaml)].flatMap((yaml) => objectsIn(yaml)),
);
const schemas = builtInSchemas(NEWEST);
const found = (objects: readonly Manifest[], judging: readonly Rule[]): string[] =>
  validate(objects, { version: NEWEST, schemas, rules: judging }).map(
    ({ object, ruleId, path, message }) => `${JSON.stringify(objects[object])}\n${ruleId} ${path} ${message}`,
  );

const among = (judging: readonly Rule[]) => found(examples, judging).toSorted();
const oneByOne = (judging: readonly Rule[]) => examples.flatMap((object) => found([object], judging)).toSorted();

describe('rules that look at one object alone', () => {
  const alone = rules.filter(isAlone);

  it('find the same among all examples as in each by itself', () => {
    const all = among(alone);
    expect(all.length).toBeGreaterThan(300);
    expect(oneByOne(alone)).toEqual(all);
  });

  it('are told from those that look around', () => {
    const around = rules.filter(({ looksAround }) => looksAround);
    expect(around.map(({ id }) => id)).toEqual(['pod/priority']);
    expect(oneByOne(around)).not.toEqual(among(around));
  });
});
