import { describe, expect, it } from 'vitest';
import { ObjectSet } from '../../src/relations/object-set.js';
import { podsIn, podsSelected } from '../../src/relations/pods.js';
import { objectsIn } from '../validation/rule-tester.js';

const set = new ObjectSet(
  objectsIn(`
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: { name: db, namespace: shop }
    spec: { template: { metadata: { labels: { app: db, tier: data } }, spec: { containers: [{ name: db }] } } }
    ---
    apiVersion: batch/v1
    kind: CronJob
    metadata: { name: report, namespace: shop }
    spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: report } }, spec: { containers: [] } } } } }
    ---
    apiVersion: v1
    kind: Pod
    metadata: { name: db, namespace: other, labels: { app: db } }
    spec: { containers: [] }
    ---
    apiVersion: v1
    kind: PodTemplate
    metadata: { name: db, namespace: shop }
    template: { metadata: { labels: { app: db } }, spec: { containers: [] } }
  `),
);

const selected = (selector: Parameters<typeof podsSelected>[2]) =>
  podsSelected(set, 'shop', selector).map(({ object }) => object.kind);

describe('podsSelected', () => {
  it('fits all labels, not some, in one namespace', () => {
    expect(selected({ matchLabels: { app: 'db' } })).toEqual(['StatefulSet']);
    expect(selected({ matchLabels: { app: 'db', tier: 'web' } })).toEqual([]);
    expect(selected({ matchLabels: { app: 'd' } })).toEqual([]);
  });

  it('is worked out once for each namespace and selector', () => {
    const first = podsSelected(set, 'shop', { matchLabels: { app: 'db' } });
    expect(podsSelected(set, 'shop', { matchLabels: { app: 'db' } })).toBe(first);
    expect(podsSelected(set, 'other', { matchLabels: { app: 'db' } })).not.toEqual(first);
  });

  it('knows expressions', () => {
    expect(selected({ matchExpressions: [{ key: 'app', operator: 'In', values: ['report', 'x'] }] })).toEqual([
      'CronJob',
    ]);
    expect(
      selected({ matchLabels: { app: 'db' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }),
    ).toEqual([]);
  });

  it('allows for the labels that controllers put on', () => {
    expect(selected({ matchLabels: { 'statefulset.kubernetes.io/pod-name': 'db-0' } })).toEqual(['StatefulSet']);
    expect(selected({ matchLabels: { app: 'report', 'pod-template-hash': 'a' } })).toEqual([]);
  });
});

it('podsIn leaves out templates that make no pod', () => {
  expect(podsIn(set, 'shop').map(({ object }) => object.kind)).toEqual(['StatefulSet', 'CronJob']);
});

it('answers for many selectors in one namespace in linear time', () => {
  const count = 4000;
  const many = Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `p${index}`, labels: { app: `p${index}`, part: 'all' } },
    spec: { containers: [] },
  }));
  const all = new ObjectSet(many);
  let looked = 0;
  for (let index = 0; index < count; index += 1) {
    looked += podsSelected(all, 'default', { matchLabels: { part: 'all', app: `p${index}` } }).length;
  }
  expect(looked).toBe(count);
});
