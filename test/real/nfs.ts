import { type Construct, ServiceMap, StatelessApp, StaticVolume } from 'servicemap';
import { ofDeploymentsIn, portNames, rootFilesystem, spreadOf, targetPorts } from './reasons.js';
import type { RealApp } from './real-app.js';

/** A folder that an NFS server exports, somebody who writes into it, and web servers that show what is there. */
class Nfs extends ServiceMap {
  constructor(scope: Construct) {
    // The server mounts file systems, which only a privileged container may.
    super(scope, 'nfs', { namespace: { existing: 'default' }, podSecurity: 'privileged' });
    const server = new StatelessApp(this, 'nfs-server', {
      image: 'registry.k8s.io/volume-nfs:0.8',
      ports: { nfs: 2049, mountd: 20048, rpcbind: 111 },
      mounts: { '/exports': { claim: 'nfs-pv-provisioning-demo', name: 'mypvc' } },
      security: { privileged: true, runAsNonRoot: false, readOnlyRootFilesystem: false },
      rollout: 'recreate',
    });
    // Nodes mount the folder, not pods.
    server.acceptFrom({ cidr: '10.0.0.0/16' });
    const folder = new StaticVolume(this, 'nfs', {
      size: '1Mi',
      nfs: { server: 'nfs-server.default.svc.cluster.local', path: '/' },
      mountOptions: ['nfsvers=4.2'],
      volumeName: 'nfs',
    });
    new StatelessApp(this, 'nfs-busybox', {
      image: 'busybox',
      imagePullPolicy: 'IfNotPresent',
      containerName: 'busybox',
      replicas: 2,
      health: {},
      command: [
        'sh',
        '-c',
        'while true; do date > /mnt/index.html; hostname >> /mnt/index.html; sleep $(($RANDOM % 5 + 5)); done',
      ],
      mounts: { '/mnt': folder },
      security: { runAsNonRoot: false },
    });
    const web = new StatelessApp(this, 'nfs-web', {
      image: 'nginx',
      containerName: 'web',
      replicas: 2,
      health: {},
      ports: { web: 80 },
      mounts: { '/usr/share/nginx/html': folder },
      security: { runAsNonRoot: false, readOnlyRootFilesystem: false },
    });
    web.acceptFrom(this);
  }
}

/** The NFS server of kubernetes/examples with its clients. */
export const nfs: RealApp = {
  folder: 'nfs',
  make: (scope) => new Nfs(scope),
  changes: [],
  additions: [
    ...ofDeploymentsIn('default'),
    rootFilesystem('Deployment', [true, false]),
    portNames('Service', ['web']),
    targetPorts(2049, 20048, 111, 80),
    spreadOf('Deployment', 'nfs', ['nfs-busybox', 'nfs-web']),
    {
      kind: 'PersistentVolume*',
      path: '/metadata/annotations/argocd.argoproj.io~1sync-options',
      values: ['Prune=false,Delete=false'],
      reason: 'what holds data goes with no sync of Argo CD',
    },
    {
      kind: 'PersistentVolume*',
      path: '/metadata/annotations/kustomize.toolkit.fluxcd.io~1prune',
      values: ['disabled'],
      reason: 'nor of Flux',
    },
    {
      kind: 'PersistentVolume',
      path: '/spec/persistentVolumeReclaimPolicy',
      values: ['Retain'],
      reason: 'what Kubernetes takes where no policy is written',
    },
    {
      kind: 'PersistentVolume',
      path: '/spec/claimRef/*',
      values: ['v1', 'PersistentVolumeClaim', 'default', 'nfs'],
      reason: 'no other claim gets the volume',
    },
    {
      kind: 'Deployment',
      path: '/spec/strategy/type',
      values: ['Recreate'],
      reason: 'two servers must not export one disk at a time',
    },
    {
      kind: 'Deployment',
      path: '/spec/template/spec/containers[*]/securityContext/allowPrivilegeEscalation',
      values: [true],
      reason: 'the API server refuses a privileged container that may not escalate',
    },
  ],
  objects: [
    { title: 'NetworkPolicy/nfs-default-deny', reason: 'what no reference opens is closed' },
    { title: 'NetworkPolicy/nfs-server', reason: 'lets the nodes in, which mount the folder' },
    { title: 'NetworkPolicy/nfs-web', reason: 'lets in what is in the map' },
    { title: 'PodDisruptionBudget/nfs-busybox', reason: 'a drain takes one pod at a time' },
    { title: 'PodDisruptionBudget/nfs-web', reason: 'a drain takes one pod at a time' },
  ],
};
