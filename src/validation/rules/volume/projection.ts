import { volumeFileProblem } from '../../../kubernetes/file-paths.js';
import type { ServiceAccountTokenProjection, VolumeProjection } from '../../../kubernetes/generated/types.js';
import { atLeast, type FeatureGate } from '../../../kubernetes/versions.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { rangeFaults } from '../../faults/numbers.js';
import type { Found } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges projection. */
export const projection: PartRule = {
  id: 'volume/projection',
  scope: 'server',
  severity: 'error',
  description:
    'Each entry of a projected volume has one source; a token in it lives from ten minutes to 2^32 seconds and has a path inside the volume.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write an entry for each source; for a token `path` and at least 600 seconds.',
  see: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken',
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
            projected: { sources: [{ serviceAccountToken: { path: token, expirationSeconds: 3600 } }, { configMap: { name: ca } }] }
        serviceAccountName: api
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
              projected: { sources: [{ secret: { name: a }, configMap: { name: b } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/projected/sources/0',
        message: 'secret and configMap stand beside each other',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              projected: { sources: [{ serviceAccountToken: { path: token, expirationSeconds: 60 } }] }
          serviceAccountName: api
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/projected/sources/0/serviceAccountToken/expirationSeconds',
        message: 'expirationSeconds 60 is less than 600',
      },
    ],
  },
  check(pod, report, context) {
    forEachVolume(pod, ({ projected }, path) => {
      forEachItem(projected?.sources, (source, index) => {
        const at = `${path}/projected/sources/${index}`;
        const given = SOURCES.filter(
          (kind) => isSet(source[kind]) && (GATED[kind] ?? []).every((gate) => context.has(gate)),
        );
        if (given.length > 1) {
          const message = `${given.join(' and ')} stand beside each other`;
          report({ path: at, message, help: 'write an entry for each' });
        }
        const token = source.serviceAccountToken;
        if (!isSet(token)) return;
        for (const fault of tokenFaults(token, atLeast(context.version, '1.30'), `${at}/serviceAccountToken`))
          report(fault);
      });
    });
  },
};

const SOURCES = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
] as const;

/** Sources that the server drops without a gate. */
const GATED: { readonly [Kind in keyof VolumeProjection]?: readonly FeatureGate[] } = {
  clusterTrustBundle: ['ClusterTrustBundleProjection'],
  podCertificate: ['PodCertificateRequest'],
};

function tokenFaults(
  { path: file, expirationSeconds }: ServiceAccountTokenProjection,
  inside: boolean,
  path: string,
): Found[] {
  const problem = file ? (inside ? volumeFileProblem(file) : undefined) : 'the token has no path';
  return [
    ...rangeFaults(expirationSeconds, 600, 2 ** 32, `${path}/expirationSeconds`),
    ...(problem
      ? [{ path: `${path}/path`, message: problem, help: "write one inside the volume, as in 'token'" }]
      : []),
  ];
}
