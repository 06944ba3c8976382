import type { ConfigMap } from '../../../kubernetes/generated/types.js';
import { bytesOf, sizeFault } from '../../faults/content.js';
import { objectRule } from '../../rule.js';

/** Judges how much is in a ConfigMap. */
export const size = objectRule<ConfigMap>({
  id: 'config-map/size',
  scope: 'server',
  severity: 'error',
  description: 'The values of a ConfigMap have at most 1 MiB together.',
  rationale: 'The API server refuses the ConfigMap.',
  remediation: 'Split it, or keep large files in a volume or an image.',
  see: 'https://kubernetes.io/docs/concepts/configuration/configmap/#motivation',
  kinds: ['v1 ConfigMap'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings }
      data: { app.properties: 'a=1' }
      `,
    ],
    invalid: [
      {
        yaml: `{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { a: ${'x'.repeat(1_048_577)} } }`,
        path: '/data',
        message: 'the ConfigMap has 1048577 bytes',
      },
    ],
  },
  check({ data, binaryData }, report) {
    const texts = Object.values(data ?? {}).map((value) => Buffer.byteLength(value ?? ''));
    const binaries = Object.values(binaryData ?? {}).map((value) => bytesOf(value ?? '').length);
    const bytes = [...texts, ...binaries].reduce((sum, one) => sum + one, 0);
    report(sizeFault(bytes, 'ConfigMap', texts.length > 0 ? '/data' : '/binaryData'));
  },
});
