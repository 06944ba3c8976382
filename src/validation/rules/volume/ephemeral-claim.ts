import type { PersistentVolumeClaimTemplate } from '../../../kubernetes/generated/types.js';
import { dns1123Subdomain } from '../../../kubernetes/names.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import { labelFaults } from '../../faults/label-selector.js';
import { nameFault } from '../../faults/name-fault.js';
import { type Found, present } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges ephemeral claim. */
export const ephemeralClaim: PartRule = {
  id: 'volume/ephemeral-claim',
  scope: 'server',
  severity: 'error',
  description:
    'A volume that claims storage for its pod has a template with labels and annotations alone, and a claim that no other volume of the Pod names.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    'Write `volumeClaimTemplate` with a spec; leave names to the server, which calls the claim `<pod>-<volume>`.',
  see: 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes',
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
            ephemeral:
              volumeClaimTemplate:
                spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
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
              ephemeral: {}
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/ephemeral/volumeClaimTemplate',
        message: 'nothing says what to claim',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              ephemeral:
                volumeClaimTemplate:
                  metadata: { name: data }
                  spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/ephemeral/volumeClaimTemplate/metadata/name',
        message: 'the template sets name',
      },
    ],
  },
  check(pod, report) {
    const owner = pod.object.kind === 'Pod' ? pod.metadata.name : undefined;
    const claims = new Set<string>();
    forEachVolume(pod, ({ name, ephemeral }, path) => {
      if (!isSet(ephemeral)) return;
      const claim = `${owner}-${name}`;
      if (owner) claims.add(claim);
      const fault = owner && name ? dns1123Subdomain(claim) : undefined;
      if (fault) report({ path: `${path}/name`, message: `the claim ${fault}`, help: 'write a shorter name' });
      for (const fault of templateFaults(ephemeral.volumeClaimTemplate, `${path}/ephemeral/volumeClaimTemplate`))
        report(fault);
    });
    forEachVolume(pod, ({ persistentVolumeClaim }, path) => {
      const name = persistentVolumeClaim?.claimName ?? '';
      if (!claims.has(name)) return;
      const message = `the claim "${name}" is made for another volume of the Pod`;
      report({ path: `${path}/persistentVolumeClaim/claimName`, message, help: 'mount that volume' });
    });
  },
};

function templateFaults(template: PersistentVolumeClaimTemplate | undefined, path: string): Found[] {
  if (!isSet(template)) {
    return [
      { path, message: 'nothing says what to claim', help: 'write it with a spec, as in a PersistentVolumeClaim' },
    ];
  }
  const { labels, annotations, ...others } = template.metadata ?? {};
  const place = `${path}/metadata`;
  const spec = isSet(template.spec)
    ? []
    : [{ path: `${path}/spec`, message: 'nothing says what to claim', help: 'write it as in a PersistentVolumeClaim' }];
  const strays = Object.entries(others).filter(([, value]) => isSet(value) && value !== '' && value !== 0);
  return [
    ...spec,
    ...labelFaults(labels, `${place}/labels`),
    ...Object.keys(annotations ?? {}).flatMap((key) => {
      return present([nameFault('annotationKey', key, below(place, 'annotations', key))]);
    }),
    ...strays.map(([field]) => ({
      path: `${place}/${field}`,
      message: `the template sets ${field}`,
      help: 'keep labels and annotations alone',
    })),
  ];
}
