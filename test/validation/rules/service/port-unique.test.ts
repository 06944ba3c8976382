import { portUnique } from '../../../../src/validation/rules/service/port-unique.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(portUnique);

it('tells protocols apart, and reads an empty one as TCP', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ port: 1 }, { port: 1, protocol: UDP }, { port: 1, protocol: '' }] } }`;
  expect(judgedBy(portUnique, yaml).map(({ path }) => path)).toEqual(['/spec/ports/2']);
});
