import { expect, describe, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { NEWEST } from '../../src/kubernetes/versions.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import type { Rule } from '../../src/validation/rule.js';
import { dedent } from './dedent.js';
import { validate, type ValidateOptions } from '../../src/validation/validate.js';
import type { Violation } from '../../src/validation/violation.js';

/** What the cases of one rule may say beside their manifests. */
export type Judging = Partial<Pick<ValidateOptions, 'version' | 'featureGates' | 'schemas' | 'externals'>>;

/** What this rule alone says of these manifests. */
export function judgedBy(
  rule: Rule,
  yaml: string,
  { version = rule.until ?? NEWEST, ...judging }: Judging = {},
): Violation[] {
  const schemas = { judge: () => [] };
  return validate(objectsIn(yaml), { schemas, ...judging, version, rules: [rule] });
}

/** Runs the examples of a rule: where they are valid it is silent, where not it says just what they promise. */
export function testRule(rule: Rule, judging: Judging = {}): void {
  describe(`rule ${rule.id}`, () => {
    it.each(rule.examples.valid)('takes %s', (yaml) => {
      expect(judgedBy(rule, yaml, judging)).toEqual([]);
    });

    it.each(rule.examples.invalid)('finds $message', ({ yaml, path, message }) => {
      const found = judgedBy(rule, yaml, judging);
      expect(found.map((one) => ({ path: one.path, message: one.message }))).toEqual([{ path, message }]);
      expect(found[0]?.help).not.toBe('');
    });
  });
}

/** The objects of a text of YAML. */
export function objectsIn(yaml: string): Manifest[] {
  return parseAllDocuments(dedent(yaml)).map((document) => document.toJS() as Manifest);
}
