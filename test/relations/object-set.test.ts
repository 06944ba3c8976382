import { expect, it } from 'vitest';
import { ObjectSet } from '../../src/relations/object-set.js';
import { objectsIn } from '../validation/rule-tester.js';

const objects = objectsIn(`
  { apiVersion: v1, kind: Namespace, metadata: { name: shop } }
  ---
  { apiVersion: v1, kind: Service, metadata: { name: a, namespace: shop } }
  ---
  { apiVersion: v1, kind: Service, metadata: { name: a } }
  ---
  { apiVersion: v1, kind: Service, metadata: { name: b, namespace: shop }, spec: 1 }
`);
const set = new ObjectSet(objects, new Set(objects.slice(3)));

it('finds by kind, namespace and name', () => {
  expect(set.find('', 'Service', 'shop', 'a')).toBe(objects[1]);
  expect(set.find('', 'Service', 'default', 'a')).toBe(objects[2]);
  expect(set.find('apps', 'Service', 'shop', 'a')).toBeUndefined();
  expect(set.names('', 'Service', 'shop')).toEqual(['a', 'b']);
});

it('knows what is unsound by name alone', () => {
  expect(set.find('', 'Service', 'shop', 'b')).toBe(objects[3]);
  expect(set.ofKind('', 'Service')).toEqual([objects[1], objects[2]]);
  expect(set.ofKindIn('', 'Service', 'shop')).toEqual([objects[1]]);
});

it('owns the namespaces that it makes', () => {
  expect([set.owns('shop'), set.owns('default')]).toEqual([true, false]);
});
