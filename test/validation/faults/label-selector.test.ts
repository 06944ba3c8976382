import { describe, expect, it } from 'vitest';
import { labelFaults, selectorFaults } from '../../../src/validation/faults/label-selector.js';

const one = (requirement: object) =>
  selectorFaults({ matchExpressions: [requirement as never] }, '/s').map(({ path, message }) => `${path}: ${message}`);

describe('a label selector', () => {
  it('is fine absent, empty and with every operator', () => {
    expect(selectorFaults(undefined, '/s')).toEqual([]);
    expect(selectorFaults({}, '/s')).toEqual([]);
    expect(one({ key: 'a.b/c', operator: 'In', values: ['x', ''] })).toEqual([]);
    expect(one({ key: 'app', operator: 'DoesNotExist', values: [] })).toEqual([]);
  });

  it('has operators of its own', () => {
    expect(one({ key: 'app', operator: 'Gt', values: ['1'] })).toEqual([
      '/s/matchExpressions/0/operator: "Gt" is no operator of a label selector',
    ]);
    expect(one({ key: 'app' })).toEqual(['/s/matchExpressions/0/operator: the operator is missing']);
  });

  it('has values where the operator takes them, and only there', () => {
    expect(one({ key: 'app', operator: 'NotIn' })).toEqual([
      '/s/matchExpressions/0/values: NotIn without values selects by nothing',
    ]);
    expect(one({ key: 'app', operator: 'Exists', values: ['x'] })).toEqual([
      '/s/matchExpressions/0/values: Exists takes no values',
    ]);
  });

  it('has keys and values that labels can have', () => {
    expect(one({ key: 'a b', operator: 'In', values: ['x', 'y!'] })).toEqual([
      '/s/matchExpressions/0/key: "a b" has white space',
      '/s/matchExpressions/0/values/1: "y!" has "!"',
    ]);
  });

  it('takes null for what is absent', () => {
    expect(selectorFaults({ matchLabels: { app: null } } as never, '/s')).toEqual([]);
    expect(one(null as never)).toHaveLength(2);
  });
});

it('labels have their faults at their keys, with what to write', () => {
  expect(labelFaults({ 'a/b': 'My App' }, '/metadata/labels')).toEqual([
    { path: '/metadata/labels/a~1b', message: '"My App" has white space', help: 'write "My-App"' },
  ]);
});
