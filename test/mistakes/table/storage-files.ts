import { Config } from '../../../src/constructs/config.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in files that are made for a pod. */
export const storageFileMistakes: readonly MistakeRow[] = [
  {
    name: 'two sources of one file',
    make: (map) => {
      const settings = new Config(map, 'settings', { files: { token: 'x' } });
      const sources = [settings.files(), { serviceAccountToken: { path: 'token' } }];
      new StatelessApp(map, 'api', { image, mounts: { '/p': { projected: { sources } } } });
    },
    ruleId: 'volume/projected-path',
    at: "«{ serviceAccountToken: { path: 'token' } }»",
    message: 'two sources write the file "token"',
    help: 'one source',
  },
  {
    name: 'a key of a Config that is not there, among other files',
    make: (map) => {
      const settings = new Config(map, 'settings', { files: { 'a.conf': 'x' } });
      const sources = [settings.files({ keys: ['b.conf' as 'a.conf'] })];
      new StatelessApp(map, 'api', { image, mounts: { '/p': { projected: { sources } } } });
    },
    ruleId: 'reference/key',
    at: "«settings.files({ keys: ['b.conf' as 'a.conf'] })»",
    message: 'has no key "b.conf"',
    help: 'a.conf',
  },
  {
    name: 'a token that lives too short',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/p': { projected: { sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 60 } }] } } },
      }),
    ruleId: 'options/invalid',
    at: 'expirationSeconds: «60»',
    message: 'must be at least 600',
  },
  {
    name: 'certificates to trust without the feature gate',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/p': { projected: { sources: [{ clusterTrustBundle: { path: 'ca.crt', name: 'a' } }] } } },
      }),
    within: { cluster: { kubernetes: '1.36' } },
    ruleId: 'version/feature-gate',
    at: '«clusterTrustBundle»:',
    message: 'unless its feature gate ClusterTrustBundleProjection is turned on',
    help: "featureGates: ['ClusterTrustBundleProjection']",
  },
  {
    name: 'certificates to trust of nobody',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/p': { projected: { sources: [{ clusterTrustBundle: { path: 'ca.crt' } }] } } },
      }),
    within: { cluster: { kubernetes: '1.36', featureGates: ['ClusterTrustBundleProjection'] } },
    ruleId: 'volume/trust-bundle',
    at: "clusterTrustBundle: «{ path: 'ca.crt' }»",
    message: 'by name or by signerName',
    help: 'say one',
  },
  {
    name: 'a certificate that becomes no file',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: {
          '/p': { projected: { sources: [{ podCertificate: { signerName: 'example.com/a', keyType: 'RSA4096' } }] } },
        },
      }),
    within: { cluster: { kubernetes: '1.36', featureGates: ['PodCertificateRequest'] } },
    ruleId: 'volume/projected-path',
    at: "podCertificate: «{ signerName: 'example.com/a', keyType: 'RSA4096' }»",
    message: 'podCertificate says no file',
    help: 'credentialBundlePath',
  },
  {
    name: 'a field that no file can hold',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/d': { downwardAPI: { ip: 'status.podIP' as never } } } }),
    ruleId: 'options/invalid',
    at: "ip: «'status.podIP' as never»",
    message: 'must be a field that a file can hold',
    help: 'metadata.name',
  },
  {
    name: 'a file about a container that is not there',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/d': { downwardAPI: { cpu: { resource: 'limits.cpu', container: 'proxy' } } } },
      }),
    ruleId: 'volume/downward-container',
    at: "container: «'proxy'»",
    message: 'the pod has no container "proxy"',
    help: 'its containers are api',
  },
  {
    name: 'a unit that is none of the resource',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/d': { downwardAPI: { memory: { resource: 'limits.memory', divisor: '1m' } } } },
      }),
    ruleId: 'options/invalid',
    at: "divisor: «'1m'»",
    message: 'is no unit of limits.memory',
    help: '1Mi',
  },
  {
    name: 'a file outside of its folder',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/d': { downwardAPI: { '../name': 'metadata.name' } } } }),
    ruleId: 'options/invalid',
    at: "«'../name'»: 'metadata.name'",
    message: "doesn't begin with '..'",
    help: 'token',
  },
];
