import { RESTRICTED_VOLUMES } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';

/** In a restricted namespace a pod mounts storage through claims, and beside it only what the cluster itself hands out. */
export const volumeTypes = podSecurityRule({
  id: 'pss/volume-types',
  level: 'restricted',
  description:
    'In a restricted namespace a pod mounts storage through claims, and beside it only what the cluster itself hands out.',
  remediation: 'Make a PersistentVolume of the storage and claim it: `persistentVolumeClaim`.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
        containers:
          - name: web
            image: example.com/web:1.4.0
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
        volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
          volumes: [{ name: data, nfs: { server: nfs.example.com, path: /data } }]
        `,
        path: '/spec/volumes/0/nfs',
        message: 'volume "data" of type nfs is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: ({ path, spec }) =>
    (spec.volumes ?? []).flatMap((volume, index) => {
      const types = Object.entries(volume ?? {}).flatMap(([key, value]) =>
        key === 'name' || value === null || value === undefined ? [] : [key],
      );
      // A volume of no type becomes an emptyDir; what is of the node is pss/host-path.
      if (types.some((type) => ALLOWED.has(type))) return [];
      return types
        .filter((type) => type !== 'hostPath')
        .map((type) => ({
          path: `${path}/volumes/${index}/${type}`,
          what: `volume "${volume.name}" of type ${type}`,
          help: 'write persistentVolumeClaim, and a PersistentVolume for what it claims',
        }));
    }),
});

const ALLOWED: ReadonlySet<string> = new Set(RESTRICTED_VOLUMES);
