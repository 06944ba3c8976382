import { parseImage } from '../../../kubernetes/image.js';
import type { PartRule } from '../../rule.js';

/** Images are named by a version or a digest, not by a tag that moves. */
export const floatingTag: PartRule = {
  id: 'image/floating-tag',
  scope: 'practice',
  severity: 'warning',
  description: 'Images are named by a version or a digest, not by a tag that moves.',
  rationale:
    'Pods of one workload run different programs, depending on when their node pulled the image; and going back is impossible.',
  remediation: 'Write the tag of a version, or the digest: `name@sha256:…`.',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:latest
        `,
        path: '/spec/template/spec/containers/0/image',
        message: 'tag "latest" of container "web" moves',
      },
    ],
  },
  check({ path, container }, report) {
    const image = parseImage(container.image ?? '');
    if (image === undefined || image.digest !== undefined) return;
    if (image.tag !== undefined && !MOVING.has(image.tag)) return;
    report({
      path: `${path}/image`,
      message:
        image.tag === undefined
          ? `the image of container "${container.name}" has no tag, which means latest`
          : `tag "${image.tag}" of container "${container.name}" moves`,
      help: `write a version, as in ${image.repository}:1.2.3, or a digest`,
    });
  },
};

const MOVING: ReadonlySet<string> = new Set([
  'latest',
  'stable',
  'edge',
  'nightly',
  'main',
  'master',
  'dev',
  'develop',
]);
