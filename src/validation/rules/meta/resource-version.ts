import type { PartRule } from '../../rule.js';

const LARGEST = 2n ** 64n - 1n;

/** Judges whether an object that is to be made says which version of it there was. */
export const resourceVersion: PartRule = {
  id: 'meta/resource-version',
  scope: 'server',
  severity: 'error',
  description: 'A manifest has no resourceVersion.',
  rationale: 'The API server refuses to create an object that has one. A dry run does not show it.',
  remediation: 'Remove resourceVersion, and with it whatever else the server wrote into the manifest.',
  see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, resourceVersion: '' }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, resourceVersion: '4711' }
        `,
        path: '/metadata/resourceVersion',
        message: 'resourceVersion 4711 belongs to an object that is there already',
      },
    ],
  },
  check({ own, path, metadata }, report) {
    const version = metadata.resourceVersion ?? '';
    // What is no number, or 0, the server takes for none.
    if (!own || !/^\d+$/.test(version) || BigInt(version) === 0n || BigInt(version) > LARGEST) return;
    report({
      path: `${path}/resourceVersion`,
      message: `resourceVersion ${version} belongs to an object that is there already`,
      help: 'remove it: the server gives one',
    });
  },
};
