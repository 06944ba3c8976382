import { App, type Cluster } from 'servicemap';
import { OnlineBoutique } from '../../../src/charts/online-boutique.js';
import { addShop } from '../../../src/charts/shop.js';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { run } from '../../../src/testing/index.js';
import { mixed } from '../../interop/mixed.js';
import { realApps } from '../../real/apps.js';
import { skipWithoutShared } from '../../shared-folder.js';
import { delivered } from '../gitops/program.js';
import { everyOption } from '../options/program.js';
import { byCluster } from './objects.js';

/** Makes something in a cluster with an ingress controller and in one with a Gateway. */
const inTwoClusters =
  (name: string, make: (cluster: Cluster) => void) =>
  (kubernetes: KubernetesVersion): void => {
    const from = [{ namespace: 'ingress-nginx' }];
    const loadBalancer = { from: ['10.1.0.0/16'] };
    const clusters = {
      ingress: { kubernetes, loadBalancer, ingress: { class: 'nginx', from } },
      gateway: { kubernetes, loadBalancer, gateway: { name: 'public', namespace: 'gateway' }, storageClass: 'fast' },
    };
    const app = new App({ name, environments: { test: { clusters } } });
    app.forEachCluster(make);
    app.synth();
  };

function addRealApps(cluster: Cluster): void {
  for (const { make } of realApps) make(cluster);
}

/** Programs that are synthesized for each version and judged by it. */
export const PROGRAMS: Readonly<Record<string, (kubernetes: KubernetesVersion) => void>> = {
  shop: inTwoClusters('shop', (cluster) => addShop(cluster, { domain: 'shop.example.com', apiReplicas: 2 })),
  'online-boutique': inTwoClusters('boutique', (cluster) => void new OnlineBoutique(cluster)),
  'every option': everyOption,
  'delivery by Argo CD and Flux': delivered,
  'with cdk8s-plus': (kubernetes) => {
    const app = new App({
      name: 'mixed',
      cluster: { kubernetes, ingress: { from: [{ namespace: 'ingress-nginx' }] } },
    });
    mixed(app);
    app.synth();
  },
  ...(skipWithoutShared() ? {} : { 'applications of others': inTwoClusters('real', addRealApps) }),
};

/**
 * The objects that a program makes, by cluster.
 * @throws an Error with the findings where one of them is an error
 */
export async function objectsOf(program: () => unknown): Promise<Map<string, Manifest[]>> {
  const { report, files } = await run(program);
  if (files.size === 0) throw new Error(report);
  return byCluster(files);
}
