import { storageSystem } from '../../../../src/validation/rules/persistent-volume/storage-system.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(storageSystem);

it('reads hosts and ports as Go does', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { quobyte: { registry: 'a:1,[::1]:2', volume: v } } }`;
  expect(judgedBy(storageSystem, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds a host without port', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { quobyte: { registry: 'a:1,b', volume: v } } }`;
  expect(judgedBy(storageSystem, yaml).map(({ path }) => path)).toEqual(['/spec/quobyte/registry']);
});

it('wants one name of a Flocker volume', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { flocker: {} } }`;
  expect(judgedBy(storageSystem, yaml).map(({ path }) => path)).toEqual(['/spec/flocker']);
});
