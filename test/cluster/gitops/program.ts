import { ApiObject } from 'cdk8s';
import {
  App,
  type Cluster,
  GitOps,
  type GitOpsOptions,
  ServiceMap,
  StatelessApp,
  StorageClass,
  Task,
  Volume,
} from 'servicemap';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';

const resources = { cpu: '10m', memory: '16Mi' };

/** A map with what GitOps controllers treat in a way of its own: a claim, a Task, a Secret that an operator makes. */
function addShop(cluster: Cluster): void {
  new StorageClass(cluster, 'fast', { provisioner: 'csi.acme.com' });
  const map = new ServiceMap(cluster, 'shop');
  new ApiObject(map, 'login', {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'login' },
    spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' }, data: [] },
  });
  const data = new Volume(map, 'data', { size: '1Gi', storageClass: 'fast' });
  new StatelessApp(map, 'web', { image: 'acme/web:1', resources, mounts: { '/data': data }, replicas: 1 });
  new Task(map, 'migrate', { image: 'acme/migrate:1', resources });
}

const GITHUB = 'git@github.com:acme/shop.git';

/** A GitOps for each of these environments; together they say every option. */
const DELIVERIES: Readonly<Record<string, (kubernetes: KubernetesVersion) => GitOpsOptions>> = {
  'argo-elsewhere': (kubernetes) => ({
    repository: GITHUB,
    tag: 'v1.4.0',
    folder: 'apps/shop',
    labels: { team: 'shop' },
    annotations: { note: 'shop' },
    whenRemoved: 'delete',
    prune: true,
    argoCd: {
      cluster: { name: 'management/main', kubernetes },
      namespace: 'delivery',
      project: 'shop',
      destinations: {
        'argo-elsewhere/a': { name: 'a' },
        'argo-elsewhere/b': { server: 'https://10.0.0.10:6443' },
      },
      selfHeal: false,
      syncOptions: ['ServerSideApply=true'],
      excludedKinds: ['Lease.coordination.k8s.io'],
    },
  }),
  'argo-in-one': () => ({
    repository: GITHUB,
    branch: 'release',
    argoCd: {
      cluster: 'argo-in-one/a',
      destinations: { 'argo-in-one/b': { name: 'b' } },
      automated: true,
      selfHeal: true,
    },
  }),
  'argo-in-each': () => ({ repository: GITHUB, prune: false, whenRemoved: 'keep', argoCd: { automated: false } }),
  'flux-git': () => ({
    repository: 'https://github.com/acme/shop.git',
    branch: 'main',
    prune: false,
    whenRemoved: 'keep',
    flux: { wait: false },
  }),
  'flux-oci': () => ({
    repository: 'oci://ghcr.io/acme/shop',
    tag: 'v1.4.0',
    folder: '.',
    labels: { team: 'shop' },
    annotations: { note: 'shop' },
    prune: true,
    whenRemoved: 'delete',
    flux: {
      namespace: 'delivery',
      secret: 'registry',
      pollInterval: '30s',
      interval: '1h30m',
      retryInterval: '90s',
      timeout: '3m',
      wait: true,
      dependsOn: ['infrastructure'],
      serviceAccount: 'deployer',
    },
  }),
  ...Object.fromEntries(
    (['GitRepository', 'OCIRepository', 'Bucket', 'ExternalArtifact'] as const).map((kind) => [
      `flux-${kind.toLowerCase()}`,
      () => ({ repository: { kind, name: 'flux-system', namespace: 'flux-system' }, flux: {} }),
    ]),
  ),
};

/** An App that is delivered in every way. */
export function delivered(kubernetes: KubernetesVersion): void {
  const clusters = { a: { kubernetes }, b: { kubernetes } };
  const environments = Object.fromEntries(Object.keys(DELIVERIES).map((environment) => [environment, { clusters }]));
  const app = new App({ name: 'gitops', environments });
  for (const [environment, options] of Object.entries(DELIVERIES))
    new GitOps(app, environment, { ...options(kubernetes), clusters: [environment] });
  app.forEachCluster(addShop);
  app.synth();
}
