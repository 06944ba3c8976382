import { describe, expect, it } from 'vitest';
import { NEWEST } from '../../src/kubernetes/versions.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { builtInSchemas } from '../../src/schemas/built-in.js';
import { rules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';

const judged = (object: unknown): string[] =>
  validate([object as Manifest], { version: NEWEST, schemas: builtInSchemas(NEWEST), rules, scopes: ['server'] }).map(
    ({ ruleId }) => ruleId,
  );

describe('an object that hardly is one', () => {
  it.each([
    {},
    { kind: 'Service', metadata: { name: 'a' } },
    { apiVersion: 1, kind: 'Service', metadata: { name: 'a' } },
  ])('is of no known kind: %j', (object) => {
    expect(judged(object)).toEqual(['schema/unknown-kind']);
  });

  it('may have a kind that is no text', () => {
    expect(judged({ apiVersion: 'v1', kind: ['Service'], metadata: { name: 'a' } })).toEqual(['schema/wrong-type']);
  });

  it.each(['text', 5, []])('may have metadata that are none: %j', (metadata) => {
    expect(judged({ apiVersion: 'v1', kind: 'ConfigMap', metadata })).toEqual(['schema/wrong-type']);
  });

  it.each([undefined, null])('without metadata is judged as with empty ones: %j', (metadata) => {
    const empty = judged({ apiVersion: 'v1', kind: 'ConfigMap', metadata: {} });
    expect(judged({ apiVersion: 'v1', kind: 'ConfigMap', metadata })).toEqual(empty);
  });
});
