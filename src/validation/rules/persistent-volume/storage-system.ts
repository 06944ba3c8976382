import type { PersistentVolume, PersistentVolumeSpec } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import { type Found, present } from '../../violation.js';

/** Judges volumes of the older storage systems. */
export const storageSystem = objectRule<PersistentVolume>({
  id: 'persistent-volume/storage-system',
  scope: 'server',
  severity: 'error',
  description:
    'Volumes of Glusterfs, StorageOS, Quobyte, Flocker and FlexVolume drivers name things in the syntax of that system.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write them as the storage system does, or move to its CSI driver: most of these no longer work.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: disk }
      spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], flexVolume: { driver: example.com/disk } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec:
          capacity: { storage: 1Gi }
          accessModes: [ReadWriteOnce]
          flexVolume: { driver: example.com/disk, options: { kubernetes.io/fsType: ext4 } }
        `,
        path: '/spec/flexVolume/options/kubernetes.io~1fsType',
        message: 'options of kubernetes.io are set by Kubernetes alone',
      },
    ],
  },
  check({ spec }, report) {
    for (const faults of [glusterfs, storageos, quobyte, flocker, flexVolume]) faults(spec ?? {}).forEach(report);
  },
});

type Judge = (spec: PersistentVolumeSpec) => Found[];

const glusterfs: Judge = (spec) => {
  const namespace = judgedSource(spec, 'glusterfs')?.endpointsNamespace;
  const path = '/spec/glusterfs/endpointsNamespace';
  return present([isSet(namespace) ? nameFault('dns1123Label', namespace, path) : undefined]);
};

const storageos: Judge = (spec) => {
  const source = judgedSource(spec, 'storageos');
  return present(
    (['volumeName', 'volumeNamespace'] as const).map((field) => {
      const name = source?.[field];
      return name ? nameFault('dns1123Label', name, `/spec/storageos/${field}`) : undefined;
    }),
  );
};

const quobyte: Judge = (spec) => {
  const { registry = '', tenant = '' } = judgedSource(spec, 'quobyte') ?? {};
  if (!registry) return [];
  if ((tenant ?? '').length >= 65) {
    const help = 'write its UUID';
    return [{ path: '/spec/quobyte/tenant', message: `the tenant has ${tenant.length} characters`, help }];
  }
  const odd = registry.split(',').find((pair) => !/^(?:\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/.test(pair));
  const message = `"${odd}" is no host with a port`;
  return odd === undefined ? [] : [{ path: '/spec/quobyte/registry', message, help: 'write it like quobyte:7861' }];
};

const flocker: Judge = (spec) => {
  const source = judgedSource(spec, 'flocker');
  if (!source) return [];
  const { datasetName: name, datasetUUID: id } = source;
  const path = '/spec/flocker';
  return present([
    Boolean(name) === Boolean(id)
      ? { path, message: `the volume has ${name ? 'two names' : 'no name'}`, help: 'write datasetName or datasetUUID' }
      : undefined,
    name?.includes('/')
      ? { path: `${path}/datasetName`, message: `"${name}" has "/"`, help: 'write a name without it' }
      : undefined,
  ]);
};

const flexVolume: Judge = (spec) =>
  Object.keys(judgedSource(spec, 'flexVolume')?.options ?? {}).flatMap((key) => {
    const domain = key.split('/', 1)[0]?.toLowerCase() ?? '';
    const owner = ['kubernetes.io', 'k8s.io'].find((name) => `.${domain}`.endsWith(`.${name}`));
    const message = `options of ${owner} are set by Kubernetes alone`;
    return owner === undefined
      ? []
      : [{ path: below('/spec/flexVolume/options', key), message, help: 'remove the option' }];
  });
