import type { Manifest } from '../../../src/manifests/manifest.js';

const privileged = { 'pod-security.kubernetes.io/enforce': 'privileged' };

const namespace = (name: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: privileged },
});

/** Where the bases are. */
export const namespaces: readonly Manifest[] = [namespace('shop'), namespace('other')];

/** What pods name, and a cluster must have: admission looks for it. */
export const classes: readonly Manifest[] = [
  {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: 'high' },
    value: 1000,
    preemptionPolicy: 'Never',
  },
  {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'sandbox' },
    handler: 'runsc',
    overhead: { podFixed: { memory: '64Mi' } },
  },
  { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'gvisor' }, handler: 'runsc' },
];
