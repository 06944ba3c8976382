import { podSecurityRule } from '../../faults/pod-security.js';

/** A pod mounts no path of its node unless its namespace is privileged. */
export const hostPath = podSecurityRule({
  id: 'pss/host-path',
  level: 'baseline',
  description: 'A pod mounts no path of its node unless its namespace is privileged.',
  remediation: 'Take an emptyDir for what may go with the pod, and a PersistentVolumeClaim for what must stay.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        containers:
          - name: web
            image: example.com/web:1.4.0
        volumes: [{ name: data, emptyDir: {} }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          containers:
            - name: web
              image: example.com/web:1.4.0
          volumes: [{ name: data, hostPath: { path: /var/data } }]
        `,
        path: '/spec/volumes/0/hostPath',
        message:
          'volume "data" of path /var/data of the node is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: ({ path, spec }) =>
    (spec.volumes ?? []).flatMap((volume, index) =>
      volume?.hostPath
        ? [
            {
              path: `${path}/volumes/${index}/hostPath`,
              what: `volume "${volume.name}" of path ${volume.hostPath.path} of the node`,
              help: 'write emptyDir, or persistentVolumeClaim for what must stay',
            },
          ]
        : [],
    ),
});
