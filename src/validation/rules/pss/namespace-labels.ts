import { LABELS_POD_SECURITY } from '../../../kubernetes/labels.js';
import { isPodSecurityLevel, isPodSecurityVersion } from '../../../kubernetes/pod-security/policy.js';
import { below } from '../../../kubernetes/pointer.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { objectRule } from '../../rule.js';

/** Judges the labels by which a Namespace says its level. */
export const namespaceLabels = objectRule<Manifest>({
  id: 'pss/namespace-labels',
  scope: 'server',
  severity: 'error',
  description: 'The Pod Security labels of a Namespace name a level, and a version of it that the server can read.',
  rationale: 'The API server refuses the Namespace.',
  remediation:
    'Write `privileged`, `baseline` or `restricted` as a level, and `latest` or a version such as `v1.34` beside it.',
  see: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
  kinds: ['v1 Namespace'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          pod-security.kubernetes.io/enforce: restricted
          pod-security.kubernetes.io/enforce-version: v1.34
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: strict } }
        `,
        path: '/metadata/labels/pod-security.kubernetes.io~1enforce',
        message: '"strict" is no Pod Security level',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/warn-version: '1.34' } }
        `,
        path: '/metadata/labels/pod-security.kubernetes.io~1warn-version',
        message: '"1.34" is no version of a Pod Security level',
      },
    ],
  },
  check({ metadata }, report) {
    const labels = metadata.labels ?? {};
    for (const label of Object.values(LABELS_POD_SECURITY)) {
      const version = `${label}-version`;
      // null is an empty text to the server.
      const level = Object.hasOwn(labels, label) ? (labels[label] ?? '') : undefined;
      const of = Object.hasOwn(labels, version) ? (labels[version] ?? '') : undefined;
      if (level !== undefined && !isPodSecurityLevel(level)) {
        report({
          path: below('/metadata/labels', label),
          message: `"${level}" is no Pod Security level`,
          help: 'write privileged, baseline or restricted',
        });
      }
      if (of !== undefined && !isPodSecurityVersion(of)) {
        report({
          path: below('/metadata/labels', version),
          message: `"${of}" is no version of a Pod Security level`,
          help: 'write latest, or a version such as v1.34',
        });
      }
    }
  },
});
