import { expect, it } from 'vitest';
import { claimOptionsOf, renderClaim, storageSchema } from '../../src/rendering/storage.js';

const one = { size: '1Gi', mountPath: '/data' };
const labels = { 'app.kubernetes.io/name': 'db' };

it('one disk is called data, several are called as they are', () => {
  expect(claimOptionsOf(one)).toEqual([{ name: 'data', ...one }]);
  expect(claimOptionsOf({ size: one, wal: one }).map(({ name }) => name)).toEqual(['size', 'wal']);
});

it('a claim has the storage class that is nearest, or none', () => {
  const classes = [
    renderClaim({ name: 'data', ...one }, labels, undefined),
    renderClaim({ name: 'data', ...one }, labels, 'ceph'),
    renderClaim({ name: 'data', ...one, storageClass: 'fast' }, labels, 'ceph'),
  ];
  expect(classes.map(({ spec }) => spec.storageClassName)).toEqual([undefined, 'ceph', 'fast']);
  expect(classes[0]).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', labels },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  });
});

it.each([
  { size: '1Gi' },
  { size: '1 Gi', mountPath: '/data' },
  { size: '1Gi', mountPath: 'data' },
  { size: '1Gi', mountPath: '/a:b' },
  { Data: one },
  { data: { ...one, accessMode: 'ReadWrite' } },
])('refuses %o', (storage) => {
  expect(storageSchema.safeParse(storage).success).toBe(false);
});
