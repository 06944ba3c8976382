import { secretInEnv as rule } from '../../../../src/validation/rules/security/secret-in-env.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['API_TOKEN', 'abcdef', 1],
  ['DATABASE', 'postgres://user:example@db/x', 1],
  ['DATABASE', 'postgres://user:$(PASSWORD)@db/x', 0],
  ['NOTE', 'AKIAABCDEFGHIJKLMNOP', 1],
  ['DB_PASSWORD_FILE', '/run/secrets/x', 0],
  ['TOKEN', '/var/run/token', 0],
  ['ALLOW_EMPTY_PASSWORD', 'please', 0],
  ['USE_TOKEN', 'true', 0],
  ['TOKEN_URL', 'https://login.example/x', 0],
  ['PWD', 'abc', 0],
])('judges %s=%s', (name, value, count) => {
  const yaml = `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, env: [{ name: ${name}, value: '${value}' }] }] } }`;
  expect(judgedBy(rule, yaml)).toHaveLength(count);
});
