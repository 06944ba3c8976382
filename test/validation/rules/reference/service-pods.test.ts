import { servicePods as rule } from '../../../../src/validation/rules/reference/service-pods.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const service = '{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { selector: { app: a, tier: b } } }';

it('wants all labels, in the same namespace', () => {
  const pod = (labels: string, namespace: string) =>
    `{ apiVersion: v1, kind: Pod, metadata: { name: a, namespace: ${namespace}, labels: ${labels} }, spec: { containers: [] } }`;
  expect(judgedBy(rule, `${service}\n---\n${pod('{ app: a, tier: b, more: c }', 'default')}`)).toEqual([]);
  expect(judgedBy(rule, `${service}\n---\n${pod('{ app: a }', 'default')}`)).toHaveLength(1);
  expect(judgedBy(rule, `${service}\n---\n${pod('{ app: a, tier: b }', 'other')}`)).toHaveLength(1);
});

it('says nothing where a custom object may make the pods, and less where others may', () => {
  expect(
    judgedBy(rule, `${service}\n---\n{ apiVersion: example.com/v1, kind: Cluster, metadata: { name: x } }`),
  ).toEqual([]);
  expect(judgedBy(rule, service).map(({ severity }) => severity)).toEqual(['warning']);
  expect(judgedBy(rule, service, { externals: [{ kind: 'Service', name: 'a' }] })).toEqual([]);
});

it.each(['{ selector: {} }', '{ selector: { app: a }, type: ExternalName, externalName: a.example }', '{}'])(
  'lets %s be',
  (spec) => {
    expect(judgedBy(rule, `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: ${spec} }`)).toEqual([]);
  },
);
