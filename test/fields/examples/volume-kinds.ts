import { type App, Config, type Mounts, Secret, ServiceMap, SharedVolume, StatelessApp } from 'servicemap';
import { ISCSI } from '../iscsi.js';

const image = 'ghcr.io/acme/tool:1.0.0';

export const cluster = {
  featureGates: ['ClusterTrustBundleProjection', 'CrossNamespaceVolumeDataSource', 'PodCertificateRequest'],
};

function mounted(app: App, mounts: Mounts): void {
  const map = new ServiceMap(app, 'shop', { podSecurity: 'privileged' });
  new StatelessApp(map, 'api', { image, mounts, env: { PART: 'a' } });
}

export function disksOfTheNetwork(app: App): void {
  mounted(app, {
    '/nfs': { nfs: { server: 'nfs.example.com', path: '/exports/shop', readOnly: true } },
    '/fc': { fc: { targetWWNs: ['500a0982991b8dc5'], lun: 2, fsType: 'ext4', readOnly: true } },
    '/fc-by-wwid': { fc: { wwids: ['3600508b400105e210000900000490000'] } },
    '/iscsi': { iscsi: { ...ISCSI, secretRef: 'chap-login' } },
  });
}

export function drivers(app: App): void {
  mounted(app, {
    '/secrets': {
      csi: {
        driver: 'secrets-store.csi.k8s.io',
        fsType: 'ext4',
        readOnly: true,
        volumeAttributes: { secretProviderClass: 'shop' },
        nodePublishSecretRef: 'store-login',
      },
    },
    '/model': { image: { reference: 'ghcr.io/acme/model:1.0.0', pullPolicy: 'IfNotPresent' }, subPath: 'weights' },
    '/shared': { claim: 'shared-files', readOnly: true },
    '/scratch': {
      ephemeral: {
        size: '10Gi',
        accessMode: 'ReadWriteOnce',
        storageClass: 'fast',
        volumeAttributesClass: 'gold',
        labels: { team: 'shop' },
        annotations: { 'example.com/note': 'scratch' },
        dataSource: { snapshot: 'before' },
      },
    },
    '/chosen': {
      ephemeral: {
        size: '10Gi',
        selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['fast'] }] },
      },
    },
    '/restored': {
      ephemeral: {
        size: '10Gi',
        limit: '20Gi',
        dataSource: { apiGroup: 'example.com', kind: 'Backup', name: 'latest', namespace: 'backups' },
      },
    },
  });
}

export function factsOfThePod(app: App): void {
  mounted(app, {
    '/podinfo': {
      downwardAPI: {
        labels: { field: 'metadata.labels', mode: 0o400 },
        cpu: { resource: 'limits.cpu', container: 'api', divisor: '1m' },
      },
      defaultMode: 0o444,
    },
  });
}

export function projected(app: App): void {
  const map = new ServiceMap(app, 'shop', { podSecurity: 'privileged' });
  const settings = new Config(map, 'settings', { files: { 'app.conf': 'a = 1\n' } });
  const login = new Secret(map, 'login', { existing: ['tls.key'] });
  new StatelessApp(map, 'api', {
    image,
    mounts: {
      '/all': {
        projected: {
          defaultMode: 0o440,
          sources: [
            settings.files({ keys: ['app.conf'], optional: true }),
            login.files({ keys: ['tls.key'], optional: true }),
            { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3600 } },
            { downwardAPI: { name: 'metadata.name' } },
            { clusterTrustBundle: { path: 'ca.crt', name: 'example', optional: true } },
            {
              clusterTrustBundle: {
                path: 'signer.crt',
                signerName: 'example.com/pods',
                labelSelector: { matchLabels: { live: 'yes' } },
              },
            },
            {
              podCertificate: {
                signerName: 'example.com/pods',
                keyType: 'ED25519',
                maxExpirationSeconds: 86_400,
                userAnnotations: { 'example.com/team': 'shop' },
                credentialBundlePath: 'bundle.pem',
                keyPath: 'key.pem',
                certificateChainPath: 'chain.pem',
              },
            },
          ],
        },
      },
    },
  });
}

export function filledOnce(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const model = new SharedVolume(map, 'model', { size: '10Gi', accessMode: 'ReadOnlyMany' });
  new StatelessApp(map, 'api', { image, mounts: { '/model': model } });
}

export function howItIsMounted(app: App): void {
  mounted(app, {
    '/logs': { hostPath: { path: '/var/log' }, mountPropagation: 'HostToContainer', subPathExpr: '$(PART)' },
    '/etc/pki': { hostPath: { path: '/etc/pki' }, readOnly: true, recursiveReadOnly: 'IfPossible' },
  });
}
