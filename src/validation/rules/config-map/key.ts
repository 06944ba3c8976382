import type { ConfigMap } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { keyFaults } from '../../faults/content.js';
import { objectRule } from '../../rule.js';

/** Judges the keys of a ConfigMap. */
export const key = objectRule<ConfigMap>({
  id: 'config-map/key',
  scope: 'server',
  severity: 'error',
  description: 'Keys of a ConfigMap are names of files, each in data or binaryData.',
  rationale: 'The API server refuses the ConfigMap.',
  remediation: 'Write letters, digits, "-", "_" and "."; no slash.',
  see: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object',
  kinds: ['v1 ConfigMap'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings }
      data: { app.properties: 'a=1' }
      binaryData: { logo.png: iVBORw0KGgo= }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings }
        data: { conf/app.properties: 'a=1' }
        `,
        path: '/data/conf~1app.properties',
        message: '"conf/app.properties" has "/"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings }
        data: { logo.png: text }
        binaryData: { logo.png: iVBORw0KGgo= }
        `,
        path: '/data/logo.png',
        message: '"logo.png" is in binaryData too',
      },
    ],
  },
  check({ data, binaryData }, report) {
    keyFaults(data, '/data').forEach(report);
    keyFaults(binaryData, '/binaryData').forEach(report);
    for (const name of Object.keys(data ?? {})) {
      if (!Object.hasOwn(binaryData ?? {}, name)) continue;
      report({ path: below('/data', name), message: `"${name}" is in binaryData too`, help: 'remove one of the two' });
    }
  },
});
