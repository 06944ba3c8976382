import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { objectsBelow } from '../../src/core/objects-below.js';

it('finds all objects of a tree, without what is left out', () => {
  const chart = new Chart(undefined as never, 'chart');
  const object = (scope: Construct, name: string) =>
    new ApiObject(scope, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
  const first = object(chart, 'first');
  object(first, 'below');
  object(new Construct(chart, 'group'), 'grouped');
  const names = (objects: readonly ApiObject[]) => objects.map(({ name }) => name);
  expect(names(objectsBelow(chart))).toEqual(['first', 'below', 'grouped']);
  expect(names(objectsBelow(chart, (construct) => construct === first))).toEqual(['grouped']);
  expect(names(objectsBelow(first))).toEqual(['first', 'below']);
});
