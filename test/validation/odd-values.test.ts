import { expect, it } from 'vitest';
import { builtInSchemas } from '../../src/schemas/built-in.js';
import { rules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { objectsIn } from './rule-tester.js';

const pod = 'spec: { containers: [{ name: a, image: a, envFrom: [{ configMapRef: { name: b } }] }] }';

it.each([
  [
    'names that are no text',
    `{ apiVersion: v1, kind: ConfigMap, metadata: { name: { a: b } } }\n---\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: ["%"] } }\n---\n{ apiVersion: v1, kind: Pod, metadata: { name: a }, ${pod} }`,
  ],
  [
    'no name',
    `{ apiVersion: v1, kind: ConfigMap, metadata: {} }\n---\n{ apiVersion: v1, kind: Pod, metadata: { name: a }, ${pod} }`,
  ],
  [
    'a scope called like what objects inherit',
    '{ apiVersion: v1, kind: ResourceQuota, metadata: { name: a }, spec: { hard: { pods: 5 }, scopes: [__proto__] } }',
  ],
  [
    'a target called like what objects inherit',
    '{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: v1, kind: __proto__, name: a }, maxReplicas: 3 } }',
  ],
  [
    'a null among expressions',
    '{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: { matchExpressions: [null] } } }',
  ],
])('judges %s without a crash', (_, yaml) => {
  const found = validate(objectsIn(yaml), { version: '1.36', schemas: builtInSchemas('1.36'), rules });
  expect(found.length).toBeGreaterThan(0);
});
