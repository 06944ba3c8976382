import { join } from 'node:path';
import type { FeatureGate, KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Credentials } from './credentials.js';

const flags = (values: Readonly<Record<string, string | number | boolean>>): string[] =>
  Object.entries(values).map(([name, value]) => `--${name}=${value}`);

/** Arguments of etcd, whose data nobody needs after the run. */
export function etcdArguments(folder: string, port: number, peerPort: number): string[] {
  const client = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return flags({
    'data-dir': join(folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `default=${peer}`,
    'unsafe-no-fsync': true,
    'log-level': 'warn',
  });
}

/** Where the API server writes the certificate that it makes for itself; it is its own authority. */
export const certificateOf = (folder: string): string => join(folder, 'certificates', 'apiserver.crt');

/** What an API server is started with. */
export interface ApiServerOptions {
  readonly folder: string;
  readonly port: number;
  readonly etcdPort: number;
  readonly credentials: Credentials;
  /** Behaves as this version; without it as its own. */
  readonly emulate: KubernetesVersion | undefined;
  readonly featureGates: readonly FeatureGate[] | undefined;
  /** Whether somebody makes the service accounts that pods are given. */
  readonly controllers: boolean;
}

/** Arguments of kube-apiserver. */
export function apiServerArguments(options: ApiServerOptions): string[] {
  const { folder, port, etcdPort, credentials, emulate, featureGates = [], controllers } = options;
  return flags({
    'etcd-servers': `http://127.0.0.1:${etcdPort}`,
    'bind-address': '127.0.0.1',
    // A machine may have no other address; and then nobody must write loopback into the endpoints of `kubernetes`.
    'advertise-address': '127.0.0.1',
    'endpoint-reconciler-type': 'none',
    'secure-port': port,
    'cert-dir': join(folder, 'certificates'),
    'token-auth-file': credentials.tokenFile,
    'authorization-mode': 'RBAC',
    'service-account-signing-key-file': credentials.signingKey,
    'service-account-key-file': credentials.verifyingKey,
    'service-account-issuer': 'https://kubernetes.default.svc',
    // Of both families, IPv4 first: a Service that says nothing has an IPv4 address alone.
    'service-cluster-ip-range': '10.96.0.0/16,fd00:96::/112',
    // Without it privileged containers are refused, whatever Pod Security says.
    'allow-privileged': true,
    ...(!controllers && { 'disable-admission-plugins': 'ServiceAccount' }),
    ...(emulate !== undefined && { 'emulated-version': emulate }),
    ...(featureGates.length > 0 && {
      'feature-gates': featureGates
        .flatMap((gate) => [gate, ...(BESIDE[gate] ?? [])])
        .map((gate) => `${gate}=true`)
        .join(','),
    }),
  });
}

/** Gates that others do not go without; a server ends at once where one is missing. */
const BESIDE: Partial<Readonly<Record<FeatureGate, readonly string[]>>> = {
  ClusterTrustBundleProjection: ['ClusterTrustBundle'],
};

/** Arguments of kube-controller-manager. */
export const controllerManagerArguments = (kubeconfig: string, credentials: Credentials, ca: string): string[] =>
  flags({
    kubeconfig,
    'service-account-private-key-file': credentials.signingKey,
    'root-ca-file': ca,
    'use-service-account-credentials': false,
    'leader-elect': false,
    'secure-port': 0,
    // Nobody else uses this API server: it need not be spared.
    'kube-api-qps': 500,
    'kube-api-burst': 1000,
  });

/** Arguments of kube-scheduler. */
export const schedulerArguments = (kubeconfig: string): string[] =>
  flags({ kubeconfig, 'leader-elect': false, 'secure-port': 0, 'kube-api-qps': 500, 'kube-api-burst': 1000 });

/** Arguments of kwok. */
export const kwokArguments = (kubeconfig: string, stages: string): string[] =>
  flags({ kubeconfig, 'manage-all-nodes': true, 'node-lease-duration-seconds': 40, config: stages });
