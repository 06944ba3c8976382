import { ApiObject } from 'cdk8s';
import {
  App,
  type AppOptions,
  type Cluster,
  GitOps,
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

/** An App with every option of a GitOps: Argo CD in a cluster of its own, Flux in another environment. */
export function delivered(kubernetes: KubernetesVersion): void {
  const options: AppOptions = {
    name: 'gitops',
    environments: {
      dev: { clusters: { local: { kubernetes } } },
      stage: { clusters: { seoul: { kubernetes } } },
      prod: { clusters: { seoul: { kubernetes }, busan: { kubernetes } } },
    },
  };
  const app = new App(options);
  const common = { tag: 'v1.4.0', folder: 'apps/shop', labels: { team: 'shop' }, annotations: { note: 'shop' } };
  new GitOps(app, 'prod', {
    ...common,
    repository: 'git@github.com:acme/shop.git',
    clusters: ['prod'],
    whenRemoved: 'delete',
    argoCd: {
      cluster: { name: 'management/main', kubernetes },
      namespace: 'delivery',
      project: 'shop',
      destinations: { 'prod/seoul': { name: 'seoul' }, 'prod/busan': { server: 'https://10.0.0.10:6443' } },
      selfHeal: false,
      syncOptions: ['ServerSideApply=true'],
    },
  });
  new GitOps(app, 'stage', {
    repository: 'https://github.com/acme/shop.git',
    clusters: ['stage/seoul'],
    prune: false,
    argoCd: { automated: false },
  });
  new GitOps(app, 'dev', {
    ...common,
    repository: 'oci://ghcr.io/acme/shop',
    clusters: ['dev'],
    flux: {
      secret: 'registry',
      pollInterval: '30s',
      interval: '1h30m',
      retryInterval: '90s',
      timeout: '3m',
      wait: true,
      dependsOn: ['infrastructure'],
      serviceAccount: 'deployer',
    },
  });
  app.forEachCluster(addShop);
  app.synth();
}
