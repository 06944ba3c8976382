import { volumeFileProblem } from '../../../kubernetes/file-paths.js';
import type { ClusterTrustBundleProjection } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectNameFault } from '../../faults/name-fault.js';
import { signerFault } from '../../faults/signer-name.js';
import { type Found, present } from '../../violation.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges trust bundle. */
export const trustBundle: PartRule = {
  id: 'volume/trust-bundle',
  scope: 'server',
  severity: 'error',
  description:
    'Certificates of a cluster are projected by the name of one bundle, or by signer and labels, to a path inside the volume.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `name`, or `signerName` with a `labelSelector`; and `path`.',
  see: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#clustertrustbundle',
  since: '1.29',
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
            projected: { sources: [{ clusterTrustBundle: { signerName: example.com/ca, labelSelector: {}, path: ca.pem } }] }
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
              projected: { sources: [{ clusterTrustBundle: { path: ca.pem } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/projected/sources/0/clusterTrustBundle',
        message: 'nothing says which certificates',
      },
    ],
  },
  check(pod, report, context) {
    if (!context.has('ClusterTrustBundleProjection')) return;
    forEachVolume(pod, ({ projected }, path) => {
      forEachItem(projected?.sources, ({ clusterTrustBundle: bundle }, index) => {
        if (!isSet(bundle)) return;
        const at = `${path}/projected/sources/${index}/clusterTrustBundle`;
        for (const fault of [...choiceFaults(bundle, at), ...pathFaults(bundle.path, at)]) report(fault);
      });
    });
  },
};

function choiceFaults({ name, signerName, labelSelector }: ClusterTrustBundleProjection, path: string): Found[] {
  if (isSet(name) && isSet(signerName)) {
    return [{ path, message: 'name stands beside signerName', help: 'keep one of them' }];
  }
  if (isSet(signerName)) {
    const fault = signerFault(signerName, `${path}/signerName`);
    return [...present([fault]), ...selectorFaults(labelSelector, `${path}/labelSelector`)];
  }
  if (!isSet(name)) {
    return [{ path, message: 'nothing says which certificates', help: 'write name or signerName' }];
  }
  const fault = objectNameFault(name.slice(name.lastIndexOf(':') + 1), 'ClusterTrustBundle', `${path}/name`);
  const stray = isSet(labelSelector);
  return [
    ...present([fault]),
    ...(stray ? [{ path: `${path}/labelSelector`, message: 'name stands beside labelSelector', help: 'drop it' }] : []),
  ];
}

function pathFaults(file: string | undefined, path: string): Found[] {
  const problem = file ? volumeFileProblem(file) : 'the file has no path';
  return problem
    ? [{ path: `${path}/path`, message: problem, help: "write one inside the volume, as in 'ca.pem'" }]
    : [];
}
