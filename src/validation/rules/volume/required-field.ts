import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { Found } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges required field. */
export const requiredField: PartRule = {
  id: 'volume/required-field',
  scope: 'server',
  severity: 'error',
  description: 'A volume says where its content comes from: the name, path or address that its source needs.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the field that is missing or empty.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
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
            secret: { secretName: db }
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
              configMap: { defaultMode: 420 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/configMap/name',
        message: 'configMap needs a name',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              persistentVolumeClaim: { claimName: "" }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/persistentVolumeClaim/claimName',
        message: 'persistentVolumeClaim needs a claimName',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, (volume, path) => {
      for (const [source, fields] of Object.entries(FIELDS)) {
        const written = (volume as unknown as Loose)[source];
        if (!isSet(written)) continue;
        for (const field of fields) {
          if (isEmpty(written[field])) report(fault(source, field, `${path}/${source}`));
        }
      }
      if (pod.object.kind === 'Pod' && volume.image && !volume.image.reference) {
        report(fault('image', 'reference', `${path}/image`));
      }
      forEachItem(volume.projected?.sources, (projected, index) => {
        for (const source of ['configMap', 'secret'] as const) {
          const written = projected[source];
          if (!isSet(written) || written.name) continue;
          report(fault(source, 'name', `${path}/projected/sources/${index}/${source}`));
        }
      });
    });
  },
};

type Loose = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** Fields that may be neither missing nor empty, by source. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  awsElasticBlockStore: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  azureFile: ['secretName', 'shareName'],
  cephfs: ['monitors'],
  cinder: ['volumeID'],
  configMap: ['name'],
  csi: ['driver'],
  flexVolume: ['driver'],
  gcePersistentDisk: ['pdName'],
  gitRepo: ['repository'],
  glusterfs: ['endpoints', 'path'],
  hostPath: ['path'],
  iscsi: ['targetPortal', 'iqn'],
  nfs: ['server', 'path'],
  persistentVolumeClaim: ['claimName'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  quobyte: ['registry', 'volume'],
  rbd: ['monitors', 'image'],
  scaleIO: ['gateway', 'system', 'volumeName'],
  secret: ['secretName'],
  storageos: ['volumeName'],
  vsphereVolume: ['volumePath'],
};

function isEmpty(value: unknown): boolean {
  return !isSet(value) || value === '' || (Array.isArray(value) && value.length === 0);
}

function fault(source: string, field: string, path: string): Found {
  return { path: `${path}/${field}`, message: `${source} needs a ${field}`, help: `write ${field}` };
}
