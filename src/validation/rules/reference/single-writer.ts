import type { PersistentVolumeClaim } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf, type ObjectSet } from '../../../relations/object-set.js';
import { podCount } from '../../../relations/pod-counts.js';
import { podReferences } from '../../../relations/pod-references.js';
import type { PartRule } from '../../rule.js';

/** A claim that one node, or one pod, at a time can mount is mounted by one pod at a time. */
export const singleWriter: PartRule = {
  id: 'reference/single-writer',
  scope: 'references',
  severity: 'warning',
  description: 'A claim that one node, or one pod, at a time can mount is mounted by one pod at a time.',
  rationale: 'Pods that land on another node wait for the volume without end, and a rolling update waits for them.',
  remediation:
    'Write `strategy: { type: Recreate }` and one replica, give each pod a claim of its own with a StatefulSet, or claim ReadWriteMany.',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        strategy: { type: Recreate }
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
            volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data, namespace: shop }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          replicas: 3
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
              volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data, namespace: shop }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        `,
        path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
        message: 'PersistentVolumeClaim "data" is ReadWriteOnce, and up to 3 pods mount it',
      },
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
              volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data, namespace: shop }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        `,
        path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
        message:
          'PersistentVolumeClaim "data" is ReadWriteOnce, and a rolling update starts new pods before the old ones end',
      },
    ],
  },
  check({ object, path, spec }, report, { set }) {
    const several = severalPods(set, object);
    if (several === undefined) return;
    for (const { kind, name, path: below } of podReferences(set, spec)) {
      const claim = kind === 'PersistentVolumeClaim' ? set.find('', kind, namespaceOf(object), name) : undefined;
      if (claim === undefined || !set.isSound(claim)) continue;
      const modes = (claim as PersistentVolumeClaim).spec?.accessModes ?? [];
      if (!modes.length || modes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany')) continue;
      report({
        path: `${path}${below}`,
        message: `PersistentVolumeClaim "${name}" is ${modes.join(', ')}, and ${several}`,
        help: 'run one pod with strategy Recreate, make it a StatefulSet with claims of its own, or claim ReadWriteMany',
      });
    }
  },
};

function severalPods(set: ObjectSet, object: Manifest): string | undefined {
  if (object.kind === 'DaemonSet') return 'a pod on every node mounts it';
  const { steady, rolling } = podCount(set, object);
  if (steady > 1) return `up to ${steady} pods mount it`;
  if (rolling > 1) return 'a rolling update starts new pods before the old ones end';
  return undefined;
}
