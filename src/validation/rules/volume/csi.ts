import { isSet } from '../../faults/is-set.js';
import { nameFault, objectNameFault } from '../../faults/name-fault.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges csi. */
export const csi: PartRule = {
  id: 'volume/csi',
  scope: 'server',
  severity: 'error',
  description: 'A volume of a CSI driver names a driver, of at most 63 characters, and the Secret that it needs.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the name that the driver has in its CSIDriver object.',
  see: 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes',
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
            csi: { driver: secrets-store.csi.k8s.io }
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
              csi: { driver: my_driver }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/csi/driver',
        message: '"my_driver" has "_"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              csi: { driver: csi.example.com, nodePublishSecretRef: {} }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/csi/nodePublishSecretRef/name',
        message: 'no Secret is named',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ csi }, path) => {
      if (!isSet(csi)) return;
      const { driver, nodePublishSecretRef: secret } = csi;
      const fault = driver ? nameFault('dns1123Subdomain', driver.toLowerCase(), `${path}/csi/driver`) : undefined;
      if (fault) report(fault);
      else if (driver && driver.length > LONGEST_DRIVER) {
        const message = `the driver's name has ${driver.length} characters, at most ${LONGEST_DRIVER} are possible`;
        report({ path: `${path}/csi/driver`, message, help: 'write the name that the driver has' });
      }
      report(
        isSet(secret) ? objectNameFault(secret.name, 'Secret', `${path}/csi/nodePublishSecretRef/name`) : undefined,
      );
    });
  },
};

const LONGEST_DRIVER = 63;
