import type { Manifest } from '../../../src/manifests/manifest.js';

const privileged = { 'pod-security.kubernetes.io/enforce': 'privileged' };

/** What bases and cases name, and a cluster must have: admission looks for it. */
export const surroundings: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: privileged } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other', labels: privileged } },
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
];
