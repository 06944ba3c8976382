import { App, type ClusterOptions, ServiceMap, StatelessApp } from 'servicemap';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';

/** All that a cluster can say that it has. */
const all: ClusterOptions = {
  featureGates: [],
  edge: true,
  singleNode: true,
  storageClass: 'local',
  sharedStorageClass: 'nfs',
  ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }], issuer: 'letsencrypt' },
  gateway: { name: 'public', namespace: 'gateway', listener: 'https', from: [{ cidr: '10.1.0.0/16' }] },
  loadBalancer: { from: ['10.1.0.0/16'] },
  cloud: 'none',
  ipFamilies: ['IPv4', 'IPv6'],
  ingressNodes: { labels: { door: 'yes' }, taints: [{ key: 'door', value: 'yes', effect: 'NoSchedule' }] },
  dns: { servers: [{ namespace: 'kube-system' }], port: 5353 },
  apiServer: { cidrs: ['10.0.0.10/32'], ports: [6443] },
  metrics: { from: [{ namespace: 'monitoring' }], ports: ['http'] },
  nodes: { cidrs: ['10.1.0.0/16'] },
  pods: { cidrs: ['10.244.0.0/16'] },
  domain: 'cluster.local',
  network: 'strict',
  pullSecrets: ['mirror'],
  labels: { site: 'edge' },
  defaults: { resources: { cpu: '10m', memory: '16Mi' }, security: { readOnlyRootFilesystem: true } },
};

/** That it has none of it. */
const nothing: ClusterOptions = {
  edge: false,
  singleNode: false,
  storageClass: false,
  sharedStorageClass: false,
  ingress: false,
  gateway: false,
  loadBalancer: false,
  ipFamilies: false,
  ingressNodes: false,
  dns: false,
  apiServer: false,
  metrics: false,
  nodes: false,
  pods: false,
};

/** What clusters say of themselves, in each of the layers that they can say it in. */
export function edgeSites(kubernetes: KubernetesVersion): void {
  const said: ClusterOptions[] = [all, { ...all, network: 'references' }, { ...nothing, network: 'open' }];
  for (const layer of said.map((one) => ({ ...one, kubernetes }))) {
    const app = new App({
      name: 'edge',
      cluster: layer,
      environments: {
        edge: { values: { tier: 1 }, ...layer, clusters: { one: { values: { tier: 2 }, ...layer }, two: {} } },
      },
    });
    app.forEachCluster((cluster, { tier }) => {
      const map = new ServiceMap(cluster, 'site');
      new StatelessApp(map, 'till', { image: 'ghcr.io/acme/till:1.0.0', ports: { http: 8080 }, replicas: tier + 1 });
    });
    app.synth();
  }
}
