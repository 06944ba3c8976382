import { volumeFileProblem } from '../../../kubernetes/file-paths.js';
import type { PodCertificateProjection } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import { rangeFaults } from '../../faults/numbers.js';
import { signerFault } from '../../faults/signer-name.js';
import type { Found } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges pod certificate. */
export const podCertificate: PartRule = {
  id: 'volume/pod-certificate',
  scope: 'server',
  severity: 'error',
  description:
    'A certificate of a pod names its signer, a type of key, at least an hour to live, and where to write it in the volume.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `signerName`, `keyType` and `credentialBundlePath`.',
  see: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#podcertificate',
  since: '1.34',
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
            projected: { sources: [{ podCertificate: { signerName: example.com/ca, keyType: ED25519, credentialBundlePath: bundle.pem } }] }
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
              projected: { sources: [{ podCertificate: { signerName: example.com/ca, keyType: ED25519 } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/projected/sources/0/podCertificate',
        message: 'nothing says where to write the certificate',
      },
    ],
  },
  check(pod, report, context) {
    if (!context.has('PodCertificateRequest')) return;
    forEachVolume(pod, ({ projected }, path) => {
      forEachItem(projected?.sources, ({ podCertificate }, index) => {
        if (!isSet(podCertificate)) return;
        const at = `${path}/projected/sources/${index}/podCertificate`;
        for (const fault of [...requestFaults(podCertificate, at), ...pathFaults(podCertificate, at)]) report(fault);
      });
    });
  },
};

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const HOUR = 3600;
const LONGEST_DAYS = 91;

function requestFaults(
  { signerName, keyType, maxExpirationSeconds, userAnnotations }: PodCertificateProjection,
  path: string,
): Found[] {
  const signer = signerFault(signerName ?? '', `${path}/signerName`);
  const own = /^([^/]*\.)?kubernetes\.io(\/|$)/.test(signerName ?? '');
  const most = (own ? 1 : LONGEST_DAYS) * 24 * HOUR;
  const annotations = Object.keys(userAnnotations ?? {}).flatMap((key) => {
    const fault = nameFault('annotationKey', key, `${path}/userAnnotations`);
    if (fault) return [fault];
    const help = "write it like 'example.com/key'";
    return key.includes('/') ? [] : [{ path: `${path}/userAnnotations`, message: `"${key}" has no domain`, help }];
  });
  return [
    ...(signer ? [signer] : []),
    ...(!KEY_TYPES.includes(keyType)
      ? [
          {
            path: `${path}/keyType`,
            message: `"${keyType ?? ''}" is no type of key`,
            help: `write ${KEY_TYPES.join(', ')}`,
          },
        ]
      : []),
    ...rangeFaults(maxExpirationSeconds, HOUR, most, `${path}/maxExpirationSeconds`),
    ...annotations,
  ];
}

function pathFaults(certificate: PodCertificateProjection, path: string): Found[] {
  const fields = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
  const given = fields.filter((field) => certificate[field]);
  if (given.length === 0) {
    return [{ path, message: 'nothing says where to write the certificate', help: 'write credentialBundlePath' }];
  }
  return given.flatMap((field, index) => {
    const file = certificate[field] ?? '';
    const twice = given.slice(0, index).some((other) => certificate[other] === file);
    const problem = volumeFileProblem(file) ?? (twice ? `another file has the path "${file}" too` : undefined);
    return problem ? [{ path: `${path}/${field}`, message: problem, help: 'write one inside the volume' }] : [];
  });
}
