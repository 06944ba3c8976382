import { expect, it } from 'vitest';
import { deprecated } from '../../../../src/validation/rules/api/deprecated.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(deprecated);

it('is silent on versions before', () => {
  expect(judgedBy(deprecated, '{apiVersion: v1, kind: Endpoints, metadata: {name: db}}', { version: '1.32' })).toEqual(
    [],
  );
});
