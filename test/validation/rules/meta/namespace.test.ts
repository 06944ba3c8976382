import { expect, it } from 'vitest';
import { namespace } from '../../../../src/validation/rules/meta/namespace.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(namespace);

it('looks at custom kinds, and not at what belongs to the whole cluster', () => {
  const metadata = { name: 'a', namespace: 'A_B' };
  expect(judgedBy(namespace, withMetadata(metadata, 'Certificate', 'cert-manager.io/v1'))).toHaveLength(1);
  expect(judgedBy(namespace, withMetadata(metadata, 'Namespace'))).toEqual([]);
  expect(judgedBy(namespace, withMetadata({ name: 'a', namespace: '' }))).toEqual([]);
});
