import type { Deployment } from '../../../src/kubernetes/generated/types.js';
import { objectRule } from '../../../src/validation/rule.js';
import { App, Component, type Cluster, ServiceMap, StatelessApp } from 'servicemap';
import { clouds } from './clouds.js';
import { edgeSites } from './edge.js';
import { others, ownServices } from './exposure.js';
import { ingressHttp, plainHttp, routedHttp } from './http.js';
import {
  atLeast,
  FEATURE_GATES,
  type Feature,
  firstWith,
  has,
  type KubernetesVersion,
} from '../../../src/kubernetes/versions.js';
import { behindGates } from './gates.js';
import { fullMap, otherMaps } from './maps.js';
import { certificates, configuration, services } from './services.js';
import { tasks } from './jobs.js';
import { gatedPods, wholePods } from './whole-pods.js';
import { gatedVolumes, inlineVolumes } from './inline-volumes.js';
import { clusterObjects, volumes } from './volumes.js';
import { nodeAgents, statefulDBs, statelessApps } from './workloads.js';

const defaults = {
  resources: { cpu: '10m', memory: '16Mi' },
  security: { readOnlyRootFilesystem: true },
};
const from = [{ namespace: 'ingress-nginx' }, { cidr: '10.1.0.0/16' }];

/** A rule as a team has its own. */
const named = objectRule<Deployment>({
  id: 'acme/named',
  scope: 'practice',
  severity: 'error',
  description: 'Deployments have an owner.',
  rationale: 'Nobody else knows whom to call.',
  remediation: 'Write the label acme.com/owner.',
  kinds: ['apps/v1 Deployment'],
  examples: {
    valid: ['{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a, labels: { acme.com/owner: shop } } }'],
    invalid: [
      {
        yaml: '{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a } }',
        path: '/metadata',
        message: 'no owner',
      },
    ],
  },
  check({ metadata }, report) {
    if (metadata?.labels?.['acme.com/owner'] !== undefined) return;
    report({ path: '/metadata', message: 'no owner', help: 'write the label acme.com/owner' });
  },
});

/** Every option of every construct, and of the App with environments and without. */
export function everyOption(kubernetes: KubernetesVersion): void {
  const app = new App({
    name: 'options',
    rules: {
      'reference/*': { off: 'much of what it names is outside' },
      'image/floating-tag': { severity: 'error' },
      'acme/named': { severity: 'warning' },
    },
    ownRules: [named],
    labels: { 'acme.com/cost-centre': '4711' },
    defaults,
    environments: {
      test: {
        values: { tier: 1 },
        labels: { environment: 'test' },
        defaults,
        clusters: {
          ingress: {
            kubernetes,
            storageClass: 'fast',
            sharedStorageClass: 'ceph-fs',
            ingress: { class: 'nginx', from, issuer: 'letsencrypt' },
            loadBalancer: { from: ['10.1.0.0/16'] },
            dns: { servers: from, port: 5353 },
            apiServer: { cidrs: ['10.0.0.10/32'], ports: [6443] },
            metrics: { from, ports: ['http'] },
            nodes: { cidrs: ['10.1.0.0/16'] },
            domain: 'cluster.example',
            labels: { cluster: 'ingress' },
            defaults,
          },
          gateway: {
            kubernetes,
            gateway: { name: 'public', namespace: 'gateway', listener: 'https', from },
            loadBalancer: { from: ['10.1.0.0/16'] },
          },
        },
      },
    },
  });
  app.forEachCluster((cluster) => addEverything(cluster, kubernetes));
  app.synth();

  const small = new App({ name: 'small', cluster: { kubernetes } });
  const map = new ServiceMap(small, 'small');
  new StatelessApp(new Component(map, 'twice'), 'app', { image: 'nginx:1.29' });
  small.synth();

  clouds(kubernetes);
  edgeSites(kubernetes);
}

/** What needs feature gates that no version turns on by itself, for a server that has them on. */
export function gatedOptions(kubernetes: KubernetesVersion): void {
  const featureGates = FEATURE_GATES.filter((gate) => atLeast(kubernetes, firstWith(gate)));
  const app = new App({ name: 'gated', cluster: { kubernetes, featureGates } });
  const gated = new ServiceMap(app, 'gated');
  behindGates(gated, featureGates);
  gatedPods(gated, kubernetes);
  gatedVolumes(gated, featureGates, kubernetes);
  app.synth();
}

function addEverything(cluster: Cluster, kubernetes: KubernetesVersion): void {
  const map = fullMap(cluster);
  const knows = (feature: Feature): boolean => has(kubernetes, feature);
  const around = { ...configuration(map), knows, sidecars: knows('nativeSidecars') };
  statelessApps(map, around);
  statefulDBs(map, around);
  nodeAgents(map, around);
  tasks(map, around, kubernetes);
  services(map, around);
  ownServices(map, kubernetes);
  others(map, cluster, kubernetes);
  plainHttp(map, around);
  if (cluster.node.id === 'ingress') {
    certificates(map, around);
    ingressHttp(map, around);
  } else routedHttp(map, around);
  otherMaps(cluster);
  wholePods(cluster, kubernetes);
  inlineVolumes(map, around, kubernetes);
  volumes(cluster, kubernetes);
  clusterObjects(cluster);
}
