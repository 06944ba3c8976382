import { didYouMean } from '../../../findings/did-you-mean.js';
import type { ConfigMap } from '../../../kubernetes/generated/types.js';
import { podReferences } from '../../../relations/pod-references.js';
import { namespaceOf } from '../../../relations/object-set.js';
import type { PartRule } from '../../rule.js';

/** Each key that pods read of a ConfigMap of the set is in it. */
export const configMapKey: PartRule = {
  id: 'reference/config-map-key',
  scope: 'references',
  severity: 'error',
  description: 'Each key that pods read of a ConfigMap of the set is in it.',
  rationale: 'Its pods wait for the key and never start.',
  remediation: 'Add the key, mend its name, or mark the reference `optional`.',

  on: 'pod',
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
                env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: level } } }]
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings, namespace: shop }
      data: { level: info }
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
                  image: example.com/web:1.4.0
                  env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: levle } } }]
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        data: { level: info }
        `,
        path: '/spec/template/spec/containers/0/env/0/valueFrom/configMapKeyRef/key',
        message: 'ConfigMap "settings" has no key "levle"',
      },
    ],
  },
  check(pod, report, { set }) {
    const namespace = namespaceOf(pod.object);
    for (const { kind, name, keys, optional } of podReferences(pod.spec)) {
      const found = kind === 'ConfigMap' && !optional ? set.find('', kind, namespace, name) : undefined;
      if (found === undefined || !set.isSound(found)) continue;
      const { data, binaryData } = found as ConfigMap;
      const known = Object.keys({ ...data, ...binaryData });
      for (const { key, path } of keys) {
        if (known.includes(key)) continue;
        report({
          path: `${pod.path}${path}`,
          message: `ConfigMap "${name}" has no key "${key}"`,
          help: didYouMean(
            key,
            known,
            known.length === 0 ? 'it is empty' : `write one of its keys: ${known.slice(0, 8).join(', ')}`,
          ),
        });
      }
    }
  },
};
