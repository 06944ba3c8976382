import { type FeatureGate, type Mounts, type ServiceMap, StatelessApp, Volume } from 'servicemap';
import { has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Around } from './pods.js';

const IMAGE = 'ghcr.io/acme/tool:1.0.0';
const size = '10Gi';
const labels = { tier: 'storage' };
const annotations = { 'example.com/note': 'kept' };

/** Volumes by all that labels can say. */
export const selector = {
  matchLabels: { disk: 'ssd' },
  matchExpressions: [
    { key: 'site', operator: 'In' as const, values: ['seoul'] },
    { key: 'age', operator: 'NotIn' as const, values: ['old'] },
    { key: 'fast', operator: 'Exists' as const },
    { key: 'broken', operator: 'DoesNotExist' as const },
  ],
};

const iscsi = { targetPortal: '10.0.2.15:3260', iqn: 'iqn.2001-04.com.example:disk', lun: 0 };
/** An iSCSI disk with all but its login. */
export const FULL_ISCSI = {
  ...iscsi,
  portals: ['10.0.2.16:3260'],
  iscsiInterface: 'default',
  initiatorName: 'iqn.1996-04.de.suse:linux-host',
  fsType: 'xfs',
  readOnly: true,
  chapAuthDiscovery: true,
  chapAuthSession: true,
};
/** One that says no. */
export const PLAIN_ISCSI = { ...iscsi, readOnly: false, chapAuthDiscovery: false, chapAuthSession: false };

/** Each way to mount each of these; two volumes each, since one mount can't say all. */
function eachWay(sources: Readonly<Record<string, object>>, kubernetes: KubernetesVersion): Mounts {
  const recursive = has(kubernetes, 'recursiveReadOnlyMounts') ? { recursiveReadOnly: 'IfPossible' as const } : {};
  const ways = Object.entries(sources).flatMap(([name, source]) => [
    [`/${name}`, { ...source, name, subPath: 'a', readOnly: true, mountPropagation: 'None', ...recursive }],
    [`/${name}-too`, { ...source, subPathExpr: 'b' }],
  ]);
  return Object.fromEntries(ways) as Mounts;
}

/** A pod with each kind of volume that it can say itself. */
export function inlineVolumes(
  map: ServiceMap,
  { settings, login }: Pick<Around, 'settings' | 'login'>,
  kubernetes: KubernetesVersion,
): void {
  const more = has(kubernetes, 'volumeAttributesClass') ? { volumeAttributesClass: 'gold' } : {};
  const image = { reference: 'ghcr.io/acme/model:7' };
  const sources = {
    scratch: { emptyDir: { medium: 'HugePages-2Mi', sizeLimit: '4Mi' } },
    csi: {
      csi: {
        driver: 'secrets-store.csi.k8s.io',
        fsType: 'ext4',
        readOnly: true,
        volumeAttributes: { secretProviderClass: 'shop' },
        nodePublishSecretRef: 'vault-login',
      },
    },
    ephemeral: {
      ephemeral: {
        size,
        limit: '20Gi',
        storageClass: 'fast',
        dataSource: { snapshot: 'a' },
        labels,
        annotations,
        ...more,
      },
    },
    projected: {
      projected: {
        sources: [
          settings.files({ keys: ['app.conf'] }),
          login.files(),
          { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 600 } },
          { downwardAPI: { labels: 'metadata.labels' } },
        ],
        defaultMode: 0o440,
      },
    },
    pod: {
      downwardAPI: {
        name: 'metadata.name',
        tier: { field: "metadata.labels['tier']", mode: 0o400 },
        memory: { resource: 'limits.memory', container: 'main', divisor: '1Mi', mode: 0o400 },
        cpu: { resource: 'requests.cpu' },
      },
      defaultMode: 0o440,
    },
    theirs: { claim: 'theirs' },
    ...(has(kubernetes, 'imageVolumes') ? { image: { image: { ...image, pullPolicy: 'Always' } } } : {}),
  };
  new StatelessApp(map, 'inline', {
    image: IMAGE,
    // The tokens in its volumes are of this account.
    serviceAccount: true,
    containerName: 'main',
    resources: { cpu: '10m', memory: '16Mi' },
    mounts: {
      ...eachWay(sources, kubernetes),
      '/csi-rw': { csi: { driver: 'scratch.example.com', readOnly: false } },
      '/found': { ephemeral: { size, storageClass: false, selector, accessMode: ['ReadWriteOnce'] } },
      '/one': { ephemeral: { size, accessMode: 'ReadWriteOncePod' } },
      ...(has(kubernetes, 'imageVolumes')
        ? {
            '/second': { image: { ...image, pullPolicy: 'IfNotPresent' as const } },
            '/third': { image: { ...image, pullPolicy: 'Never' as const } },
          }
        : {}),
    },
  });
}

/** Disks on the network, which the level baseline allows a pod to say, and paths of the node. */
export function outerVolumes(open: ServiceMap, kubernetes: KubernetesVersion): void {
  new StatelessApp(open, 'outer', {
    image: IMAGE,
    mounts: {
      ...eachWay(
        {
          nfs: { nfs: { server: 'nfs.example.com', path: '/exports' } },
          iscsi: { iscsi: { ...FULL_ISCSI, secretRef: 'chap' } },
          fc: { fc: { targetWWNs: ['50060e801049cfd1'], lun: 0, readOnly: true } },
          host: { hostPath: { path: '/srv' } },
        },
        kubernetes,
      ),
      '/plain': { iscsi: PLAIN_ISCSI },
    },
  });
}

/** Files in volumes that need a feature gate each. */
export function gatedVolumes(map: ServiceMap, gates: readonly FeatureGate[], kubernetes: KubernetesVersion): void {
  const annotated = has(kubernetes, 'podCertificateAnnotations');
  new Volume(map, 'from-elsewhere', {
    size,
    dataSource: { apiGroup: 'example.com', kind: 'Import', name: 'all', namespace: 'imports' },
  });
  const mounts: Mounts = {};
  if (gates.includes('ClusterTrustBundleProjection')) {
    const labelSelector = { matchLabels: { live: 'true' } };
    mounts['/trust'] = {
      projected: {
        sources: [
          { clusterTrustBundle: { path: 'ca.crt', name: 'ours', optional: true } },
          { clusterTrustBundle: { path: 'b.crt', signerName: 'example.com/ca', labelSelector, optional: false } },
        ],
      },
    };
  }
  if (gates.includes('PodCertificateRequest')) {
    const types = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'] as const;
    mounts['/certificates'] = {
      projected: {
        sources: types.map((keyType) => ({
          podCertificate: {
            signerName: 'example.com/pods',
            keyType,
            maxExpirationSeconds: 3600,
            ...(annotated ? { userAnnotations: { 'example.com/team': 'shop' } } : {}),
            credentialBundlePath: `${keyType}.pem`,
            keyPath: `${keyType}.key`,
            certificateChainPath: `${keyType}.crt`,
          },
        })),
      },
    };
  }
  new StatelessApp(map, 'volumes', { image: IMAGE, mounts });
}
