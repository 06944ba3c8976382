import { App, type Cluster } from '../../../src/index.js';
import { OnlineBoutique } from '../../../src/charts/online-boutique.js';
import { addShop } from '../../../src/charts/shop.js';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { run } from '../../../src/testing/index.js';
import { byCluster } from './objects.js';

/** What is made in each cluster, by name. */
export const PROGRAMS: Readonly<Record<string, (cluster: Cluster) => void>> = {
  shop: (cluster) => addShop(cluster, { domain: 'shop.example.com', apiReplicas: 2 }),
  'online-boutique': (cluster) => void new OnlineBoutique(cluster),
};

/**
 * The objects of a program in two clusters of a version, one with an ingress controller and one with a Gateway.
 * @throws an Error with the findings where there are any
 */
export async function objectsOf(name: string, kubernetes: KubernetesVersion): Promise<Map<string, Manifest[]>> {
  const { report, files } = await run(() => {
    const app = new App({
      name,
      environments: {
        test: {
          clusters: {
            ingress: { kubernetes, ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] } },
            gateway: { kubernetes, gateway: { name: 'public', namespace: 'gateway' }, storageClass: 'fast' },
          },
        },
      },
    });
    app.forEachCluster((cluster) => PROGRAMS[name]?.(cluster));
    app.synth();
  });
  if (report !== '') throw new Error(report);
  return byCluster(files);
}
