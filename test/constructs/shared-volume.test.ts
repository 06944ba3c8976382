import { expect, it } from 'vitest';
import { CronTask } from '../../src/constructs/cron-task.js';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { SharedVolume } from '../../src/constructs/shared-volume.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('a SharedVolume is mounted by any number of pods and workloads, and changes no rollout', () => {
  const { findings, object } = program(
    (map) => {
      const media = new SharedVolume(map, 'media', { size: '100Gi' });
      new StatelessApp(map, 'api', {
        image,
        replicas: { min: 2, max: 5 },
        resources: { cpu: '1' },
        mounts: { '/media': media },
      });
      new NodeAgent(map, 'scanner', { image, mounts: { '/media': { volume: media, readOnly: true } } });
      new CronTask(map, 'clean', {
        image,
        schedule: '@daily',
        concurrencyPolicy: 'Allow',
        mounts: { '/media': media },
      });
    },
    { cluster: { storageClass: 'ceph-block', sharedStorageClass: 'ceph-fs' } },
  );
  expect(findings).toBe('');
  expect(object('PersistentVolumeClaim').spec).toEqual({
    accessModes: ['ReadWriteMany'],
    storageClassName: 'ceph-fs',
    resources: { requests: { storage: '100Gi' } },
  });
  expect(object('Deployment')).toMatchObject({ spec: { strategy: { type: 'RollingUpdate' } } });
});

it('one for reading is mounted read-only, whatever the mount says', () => {
  const { findings, object } = program(
    (map) => {
      const model = new SharedVolume(map, 'model', {
        size: '10Gi',
        accessMode: 'ReadOnlyMany',
        dataSource: { snapshot: 'model-7' },
      });
      new StatelessApp(map, 'api', { image, replicas: 3, mounts: { '/model': { volume: model, readOnly: false } } });
    },
    { cluster: { storageClass: 'only-one' } },
  );
  expect(findings).toBe('');
  expect(object('PersistentVolumeClaim').spec).toMatchObject({
    accessModes: ['ReadOnlyMany'],
    storageClassName: 'only-one',
  });
  expect(object('Deployment')).toMatchObject({
    spec: { template: { spec: { containers: [{ volumeMounts: [{ name: 'model', readOnly: true }] }] } } },
  });
});
