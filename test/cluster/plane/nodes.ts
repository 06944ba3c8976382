import type { Manifest } from '../../../src/manifests/manifest.js';

/** The zones that the simulated nodes take turns to stand in. */
const ZONES = ['zone-a', 'zone-b'] as const;

/** A simulated node: `node-<index>`, counted from 0, in one of the zones. */
export function nodeManifest(index: number): Manifest {
  const name = `node-${index}`;
  const capacity = { cpu: '16', memory: '64Gi', 'ephemeral-storage': '100Gi', pods: '110' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'topology.kubernetes.io/region': 'region',
        'topology.kubernetes.io/zone': ZONES[index % ZONES.length] ?? ZONES[0],
      },
    },
    status: {
      capacity,
      allocatable: capacity,
      addresses: [
        { type: 'InternalIP', address: `192.168.0.${index + 1}` },
        { type: 'Hostname', address: name },
      ],
    },
  };
}
