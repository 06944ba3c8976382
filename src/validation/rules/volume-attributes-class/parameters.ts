import type { VolumeAttributesClass } from '../../../kubernetes/storage-kinds.js';
import { missingFault } from '../../faults/choice-fault.js';
import { parameterFaults } from '../../faults/class-parameters.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges what a class changes of volumes. */
export const parameters = objectRule<VolumeAttributesClass>({
  id: 'volume-attributes-class/parameters',
  scope: 'server',
  severity: 'error',
  description: 'A VolumeAttributesClass has the name of a driver, and parameters for it.',
  rationale: 'The API server refuses the VolumeAttributesClass.',
  remediation: 'Write the parameters that the driver can change.',
  see: 'https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/',
  since: '1.34',
  kinds: ['storage.k8s.io/v1 VolumeAttributesClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: VolumeAttributesClass
      metadata: { name: gold }
      driverName: ebs.csi.aws.com
      parameters: { iops: '4000' }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttributesClass
        metadata: { name: gold }
        driverName: ebs.csi.aws.com
        `,
        path: '/parameters',
        message: 'the class has no parameters',
      },
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttributesClass
        metadata: { name: gold }
        driverName: 'aws ebs'
        parameters: { iops: '4000' }
        `,
        path: '/driverName',
        message: '"aws ebs" has white space',
      },
    ],
  },
  check({ driverName, parameters: own }, report) {
    const path = '/driverName';
    report(missingFault(driverName, path) ?? nameFault('labelKey', (driverName ?? '').toLowerCase(), path));
    parameterFaults(own).forEach(report);
    if (Object.keys(own ?? {}).length > 0) return;
    report({ path: '/parameters', message: 'the class has no parameters', help: 'write what it changes of volumes' });
  },
});
