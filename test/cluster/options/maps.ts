import { type Cluster, NodeAgent, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';
const some = { cpu: '100m', memory: '64Mi' };

/** A map of level `restricted` with each of its options. */
export function fullMap(cluster: Cluster): ServiceMap {
  return new ServiceMap(cluster, 'full', {
    name: 'shop',
    namespace: 'shop-ns',
    podSecurity: 'restricted',
    network: 'references',
    quota: { cpu: '16', memory: '32Gi', pods: 60, storage: '200Gi' },
    limits: {
      defaultRequest: some,
      default: { cpu: '1', memory: '1Gi' },
      max: { cpu: '4', memory: '8Gi' },
      min: { cpu: '10m', memory: '8Mi' },
    },
    access: [
      { group: 'developers', role: 'edit', name: 'team' },
      { user: 'jane@example.com', role: 'admin', name: 'jane' },
      { serviceAccount: 'deployer', role: 'view', name: 'robot', namespace: 'ci' },
    ],
    pullSecrets: ['registry-login'],
    defaults: { resources: some, security: { user: 1000 } },
    ingressNodes: false,
    labels: { team: 'shop' },
    annotations: { 'example.com/owner': 'shop' },
    protect: false,
  });
}

/** The other levels and network modes, with what they allow. */
export function otherMaps(cluster: Cluster): void {
  const loose = new ServiceMap(cluster, 'baseline', { podSecurity: 'baseline', network: 'strict', protect: true });
  new StatelessApp(loose, 'root', {
    image,
    security: {
      user: 0,
      runAsNonRoot: false,
      allowPrivilegeEscalation: true,
      readOnlyRootFilesystem: false,
      capabilities: ['CHOWN'],
    },
    sidecars: {
      same: { image, security: { runAsNonRoot: false, allowPrivilegeEscalation: true, readOnlyRootFilesystem: true } },
    },
  });
  const open = new ServiceMap(cluster, 'privileged', { podSecurity: 'privileged', network: 'open' });
  for (const type of TYPES) {
    new NodeAgent(open, `host-${type?.toLowerCase() ?? 'any'}`, {
      image,
      mounts: { '/host': { hostPath: { path: '/var/log', type }, name: 'host', subPath: 'pods', readOnly: true } },
    });
  }
  new NodeAgent(open, 'host', {
    image,
    ports: { metrics: { port: 9100, hostPort: 9100 } },
    mounts: { '/host': { hostPath: { path: '/' }, readOnly: false } },
    hostNetwork: true,
    security: { privileged: true, seccompProfile: 'Unconfined' },
    sidecars: { helper: { image, security: { privileged: true, seccompProfile: 'Unconfined' } } },
  });
  const theirs = new ServiceMap(cluster, 'existing', { namespace: { existing: 'of-a-platform-team' } });
  new StatelessApp(theirs, 'app', { image, replicas: 2 });
}

const TYPES = [
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
  'CharDevice',
  'BlockDevice',
  undefined,
] as const;
