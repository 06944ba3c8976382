import type {
  CinderVolumeSource,
  FlexVolumeSource,
  FlockerVolumeSource,
  QuobyteVolumeSource,
  StorageOSVolumeSource,
} from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import type { Found } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges third party. */
export const thirdParty: PartRule = {
  id: 'volume/third-party',
  scope: 'server',
  severity: 'error',
  description: 'Volumes of Quobyte, Flocker, StorageOS, Cinder and Flexvolume drivers say what these systems can read.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write what the message asks for, or move to a CSI driver.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#out-of-tree-volume-plugins',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes:
          - name: data
            flocker: { datasetName: data }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              flocker: {}
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/flocker',
        message: 'flocker names no dataset',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              quobyte: { registry: registry, volume: data }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/quobyte/registry',
        message: '"registry" is no host with a port',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              flexVolume: { driver: example.com/driver, options: { kubernetes.io/a: b } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/flexVolume/options/kubernetes.io~1a',
        message: 'the option "kubernetes.io/a" is reserved',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ quobyte, flocker, storageos, cinder, flexVolume }, path) => {
      const found = [
        ...(isSet(quobyte) ? quobyteFaults(quobyte, `${path}/quobyte`) : []),
        ...(isSet(flocker) ? flockerFaults(flocker, `${path}/flocker`) : []),
        ...(isSet(storageos) ? storageosFaults(storageos, `${path}/storageos`) : []),
        ...(isSet(cinder?.secretRef) ? secretFaults(cinder.secretRef, `${path}/cinder/secretRef`) : []),
        ...(isSet(flexVolume) ? optionFaults(flexVolume, `${path}/flexVolume/options`) : []),
      ];
      for (const fault of found) report(fault);
    });
  },
};

const LONGEST_TENANT = 64;

function quobyteFaults({ registry, tenant }: QuobyteVolumeSource, path: string): Found[] {
  if (!registry) return [];
  if (tenant && tenant.length > LONGEST_TENANT) {
    const message = `the tenant has ${tenant.length} characters, at most ${LONGEST_TENANT} are possible`;
    return [{ path: `${path}/tenant`, message, help: 'write its id' }];
  }
  const odd = registry.split(',').find((pair) => !/^(\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/.test(pair));
  if (odd === undefined) return [];
  const help = "write it like 'registry.example.com:7861', several with commas between";
  return [{ path: `${path}/registry`, message: `"${odd}" is no host with a port`, help }];
}

function flockerFaults({ datasetName, datasetUUID }: FlockerVolumeSource, path: string): Found[] {
  const help = 'write datasetName or datasetUUID';
  if (!datasetName && !datasetUUID) return [{ path, message: 'flocker names no dataset', help }];
  return [
    ...(datasetName && datasetUUID ? [{ path, message: 'datasetName stands beside datasetUUID', help }] : []),
    ...(datasetName?.includes('/')
      ? [{ path: `${path}/datasetName`, message: `"${datasetName}" has "/"`, help: 'write a name without it' }]
      : []),
  ];
}

function storageosFaults({ volumeName, volumeNamespace, secretRef }: StorageOSVolumeSource, path: string): Found[] {
  const name = volumeName ? nameFault('dns1123Label', volumeName, `${path}/volumeName`) : undefined;
  const namespace = volumeNamespace ? nameFault('dns1123Label', volumeNamespace, `${path}/volumeNamespace`) : undefined;
  return [
    ...(name ? [name] : []),
    ...(namespace ? [namespace] : []),
    ...(isSet(secretRef) ? secretFaults(secretRef, `${path}/secretRef`) : []),
  ];
}

function secretFaults({ name }: NonNullable<CinderVolumeSource['secretRef']>, path: string): Found[] {
  return name ? [] : [{ path: `${path}/name`, message: 'no Secret is named', help: 'write its name' }];
}

function optionFaults({ options }: FlexVolumeSource, path: string): Found[] {
  return Object.keys(options ?? {})
    .filter((key) => /(^|\.)(kubernetes|k8s)\.io$/i.test(key.split('/')[0] ?? ''))
    .map((key) => ({
      path: below(path, key),
      message: `the option "${key}" is reserved`,
      help: 'write one of the domain of the driver',
    }));
}
