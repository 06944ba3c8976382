import { sessionAffinity } from '../../../../src/validation/rules/service/session-affinity.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(sessionAffinity);

it('looks at no settings without the affinity', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } } }`;
  expect(judgedBy(sessionAffinity, yaml).map(({ path }) => path)).toEqual([]);
});
