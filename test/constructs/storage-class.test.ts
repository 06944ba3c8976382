import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { StorageClass } from '../../src/constructs/storage-class.js';
import { run } from '../../src/testing/index.js';
import { program, yaml } from '../program.js';

it('a StorageClass says all that Kubernetes knows of one', () => {
  const { findings, object } = program((_, app) => {
    new StorageClass(app, 'ceph-block', {
      provisioner: 'rbd.csi.ceph.com',
      parameters: { clusterID: 'c', pool: 'p' },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
      mountOptions: ['noatime'],
      allowedTopologies: [{ 'topology.kubernetes.io/zone': ['a', 'b'] }],
      default: true,
      labels: { tier: 'block' },
      annotations: { 'example.com/note': 'x' },
    });
  });
  expect(findings).toBe('');
  expect(yaml(object('StorageClass'))).toMatchInlineSnapshot(`
    "apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: ceph-block
      labels:
        app.kubernetes.io/managed-by: servicemap
        tier: block
      annotations:
        example.com/note: x
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: rbd.csi.ceph.com
    parameters:
      clusterID: c
      pool: p
    reclaimPolicy: Retain
    volumeBindingMode: WaitForFirstConsumer
    allowVolumeExpansion: true
    mountOptions:
    - noatime
    allowedTopologies:
    - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values:
        - a
        - b
    "
  `);
});

it('stands in each cluster, beside the maps, and in no namespace', async () => {
  const { files, report } = await run(() => {
    const app = new App({
      environments: { prod: { clusters: { seoul: {}, busan: { labels: { site: 'busan' } } } } },
    });
    app.forEachCluster((cluster) => new StorageClass(cluster, 'fast', { provisioner: 'example.com/fast' }));
    app.synth();
  });
  expect(report).toBe('');
  expect([...files.keys()].filter((path) => path.includes('storageclass'))).toEqual([
    'prod/busan/_cluster/storageclass-fast.yaml',
    'prod/seoul/_cluster/storageclass-fast.yaml',
  ]);
});
