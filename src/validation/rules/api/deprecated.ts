import { deprecatedKind } from '../../../kubernetes/kind-lifecycle.js';
import { objectRule } from '../../rule.js';
import type { Manifest } from '../../../manifests/manifest.js';

/** Finds kinds that Kubernetes advises against. */
export const deprecated = objectRule<Manifest>({
  id: 'api/deprecated',
  scope: 'practice',
  severity: 'warning',
  description: 'No object is of a kind that the version of the cluster serves but advises against.',
  rationale: 'The API server warns about it, and a later version stops serving or filling it.',
  remediation: 'Write what takes its place.',
  see: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  kinds: ['*'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1, labels: { kubernetes.io/service-name: db } }
      addressType: IPv4
      endpoints: [{ addresses: [10.1.2.3] }]
      ports: [{ port: 5432 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ addresses: [{ ip: 10.1.2.3 }], ports: [{ port: 5432 }] }]
        `,
        path: '/apiVersion',
        message: 'v1 Endpoints is deprecated since Kubernetes 1.33',
      },
    ],
  },
  check({ apiVersion, kind }, report, { version }) {
    const found = deprecatedKind(apiVersion, kind, version);
    if (!found) return;
    report({
      path: '/apiVersion',
      message: `${apiVersion} ${kind} is deprecated since Kubernetes ${found.since}`,
      help: `write ${found.instead}`,
    });
  },
});
