import type { PartRule } from '../../rule.js';

/** Judges image. */
export const image: PartRule = {
  id: 'container/image',
  scope: 'server',
  severity: 'error',
  description: 'Every container names an image; that of a Pod has no white space around it.',
  rationale: 'The API server refuses it: the Pod at once, and those that a workload makes of its template.',
  remediation: 'Write the image as `image`, without spaces around it.',
  see: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
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
          containers: [{ name: app }]
        `,
        path: '/spec/containers/0/image',
        message: 'the container has no image',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers: [{ name: app, image: ' example.com/app:1' }]
        `,
        path: '/spec/containers/0/image',
        message: 'there is white space around the image',
      },
    ],
  },
  check({ container: { image }, path, object, role }, report) {
    if (!image) {
      report({
        path: `${path}/image`,
        message: 'the container has no image',
        help: "write one, as in 'example.com/app:1'",
      });
    } else if (object.kind === 'Pod' && role !== 'ephemeral' && image !== image.trim()) {
      report({
        path: `${path}/image`,
        message: 'there is white space around the image',
        help: `write '${image.trim()}'`,
      });
    }
  },
};
