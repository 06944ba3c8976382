import { describe, expect, it } from 'vitest';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import { objectsIn } from '../../validation/rule-tester.js';

/** What is said of a Thing whose `spec` has this schema. */
function judged(schema: string, spec: string, version: KubernetesVersion = '1.36'): string[] {
  const definitions = objectsIn(`
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Thing, plural: things }
  versions:
    - name: v1
      served: true
      storage: true
      subresources: { status: {} }
      schema:
        openAPIV3Schema:
          type: object
          properties:
            apiVersion: { type: string }
            kind: { type: string }
            metadata: { type: object }
            spec: ${schema}
            status: { type: object, required: [phase], properties: { phase: { type: string } } }
`);
  const objects = objectsIn(`{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: ${spec}}`);
  return objects.flatMap((object) =>
    builtInSchemas(version, { definitions })
      .judge(object)
      .map(({ code, path }) => `${code} ${path}`),
  );
}

describe('custom resources, as the server judges them', () => {
  it.each([
    ['{type: integer}', '5', []],
    ['{type: integer}', '5.0', []],
    ['{type: integer}', '5.5', ['wrong-type /spec']],
    ['{type: integer}', '"5"', ['wrong-type /spec']],
    ['{type: integer, format: int32}', '3000000000', ['wrong-type /spec']],
    ['{type: number}', '5', []],
    ['{type: integer, minimum: 1, maximum: 3}', '0', ['not-allowed /spec']],
    ['{type: integer, minimum: 1, exclusiveMinimum: true}', '1', ['not-allowed /spec']],
    ['{type: integer, multipleOf: 5}', '11', ['not-allowed /spec']],
    ['{type: string, maxLength: 2}', '"äöü"', ['not-allowed /spec']],
    ['{type: string, maxLength: 2}', '"😀😀"', []],
    ['{type: string, minLength: 1}', '""', ['not-allowed /spec']],
    ['{type: string, pattern: "b"}', 'abc', []],
    ['{type: string, pattern: "^(?i)ABC$"}', 'abc', []],
    ['{type: string, pattern: "^[[:alpha:]]+$"}', 'ab1', ['not-allowed /spec']],
    ['{type: string, enum: [a, b]}', 'c', ['not-allowed /spec']],
    ['{type: string, format: date-time}', 'soon', ['bad-format /spec']],
    ['{type: string, format: byte}', '""', ['bad-format /spec']],
    ['{type: string, format: whatever}', 'x', []],
    ['{x-kubernetes-int-or-string: true}', '5', []],
    ['{x-kubernetes-int-or-string: true}', '"5%"', []],
    ['{x-kubernetes-int-or-string: true}', 'true', ['wrong-type /spec']],
    ['{type: array, maxItems: 1, items: {type: string}}', '[a, b]', ['not-allowed /spec']],
    ['{type: array, items: {type: string}}', '[null]', ['wrong-type /spec/0']],
    ['{type: array, items: {type: string, nullable: true}}', '[null]', []],
    ['{type: array, items: {type: string}, x-kubernetes-list-type: set}', '[a, b, a]', ['duplicate-item /spec/2']],
    ['{type: object, additionalProperties: {type: string}}', '{a: 1}', ['wrong-type /spec/a']],
    ['{type: object, maxProperties: 1, additionalProperties: {type: string}}', '{a: b, c: d}', ['not-allowed /spec']],
    ['{type: object, properties: {a: {type: string}}}', '{b: 1}', ['unknown-field /spec/b']],
    ['{type: object, properties: {a: {type: string}}, required: [a]}', '{}', ['missing-field /spec/a']],
    ['{type: object, properties: {a: {type: string}}, required: [a]}', '{a: null}', ['missing-field /spec/a']],
    ['{type: object, properties: {a: {type: string, default: x}}, required: [a]}', '{}', []],
    ['{type: object, properties: {a: {type: string, default: x}}, required: [a]}', '{a: null}', []],
    ['{type: object, properties: {a: {type: string, nullable: true}}, required: [a]}', '{a: null}', []],
    ['{type: object, x-kubernetes-preserve-unknown-fields: true}', '{a: {b: 1}}', []],
    [
      '{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: object}}}',
      '{a: {b: 1}}',
      ['unknown-field /spec/a/b'],
    ],
    ['{type: object, additionalProperties: true}', '{a: {b: 1}}', ['unknown-field /spec/a/b']],
    [
      '{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}',
      '{a: x, b: y}',
      ['not-allowed /spec'],
    ],
    ['{type: object, properties: {a: {type: string}}, not: {required: [a]}}', '{a: x}', ['not-allowed /spec']],
  ])('by %s, %s', (schema, spec, expected) => {
    expect(judged(schema, spec)).toEqual(expected);
  });

  it('32 bits count from 1.36 on', () => {
    expect(judged('{type: integer, format: int32}', '3000000000', '1.35')).toEqual([]);
  });

  it('an object within has its own identity and metadata', () => {
    const template = '{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}';
    expect(judged(template, '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {}}')).toEqual([]);
    expect(judged(template, '{kind: Pod, metadata: {nam: a}}')).toEqual([
      'unknown-field /spec/metadata/nam',
      'missing-field /spec/apiVersion',
    ]);
  });

  it('what a manifest says of a status that is written apart is thrown away', () => {
    expect(judged('{type: string}', 'a, status: {}')).toEqual([]);
  });

  it('metadata is that of every object', () => {
    const [found] = builtInSchemas('1.36').judge({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GatewayClass',
      metadata: { name: 'a', labels: { a: 1 as unknown as string } },
      spec: { controllerName: 'example.com/a' },
    });
    expect(found).toMatchObject({ code: 'wrong-type', path: '/metadata/labels/a' });
  });
});
