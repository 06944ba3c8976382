import { type Construct, ExposedService, ServiceMap, StatefulDB } from 'servicemap';
import { drained, ofMap, ofStatefulSetIn, rootFilesystem } from './reasons.js';
import { realManifests } from '../charts/boutique.js';
import type { RealApp } from './real-app.js';

/** A cluster of three. A container that runs first asks the others whether there is a cluster to join. */
class CockroachDB extends ServiceMap {
  /** @param start the shell script that starts a server */
  constructor(scope: Construct, start: string) {
    super(scope, 'cockroachdb', { podSecurity: 'baseline' });
    const db = new StatefulDB(this, 'cockroachdb', {
      image: 'cockroachdb/cockroach:v1.1.0',
      imagePullPolicy: 'IfNotPresent',
      replicas: 3,
      health: {},
      ports: { grpc: 26257, http: 8080 },
      storage: { datadir: { size: '1Gi', mountPath: '/cockroach/cockroach-data' } },
      command: ['/bin/bash', '-ecx', start],
      init: {
        bootstrap: {
          image: 'cockroachdb/cockroach-k8s-init:0.2',
          imagePullPolicy: 'IfNotPresent',
          args: ['-on-start=/on-start.sh', '-service=cockroachdb'],
          mounts: { '/cockroach/cockroach-data': { storage: 'datadir' } },
          env: { POD_NAMESPACE: { field: 'metadata.namespace' } },
        },
      },
      // Both images start as root; the first container writes its script.
      security: { runAsNonRoot: false, readOnlyRootFilesystem: false },
      labels: { app: 'cockroachdb' },
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 100,
              podAffinityTerm: {
                labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['cockroachdb'] }] },
                topologyKey: 'kubernetes.io/hostname',
              },
            },
          ],
        },
      },
      terminationGracePeriodSeconds: 60,
      governing: {
        name: 'cockroachdb',
        annotations: {
          'service.alpha.kubernetes.io/tolerate-unready-endpoints': 'true',
          'prometheus.io/scrape': 'true',
          'prometheus.io/path': '_status/vars',
          'prometheus.io/port': '8080',
        },
      },
      service: false,
      budget: { minAvailable: 2 },
    });
    db.acceptFrom(db);
    new ExposedService(this, 'cockroachdb-public', { target: db, internal: true });
  }
}

// The script is theirs to write, and as it stands there.
function theirScript(): string {
  const database = realManifests('cockroachdb').find(({ kind }) => kind === 'StatefulSet');
  const spec = database?.['spec'] as undefined | { template: { spec: { containers: { command: string[] }[] } } };
  return spec?.template.spec.containers[0]?.command[2] ?? '';
}

/** The CockroachDB of kubernetes/examples. */
export const cockroachdb: RealApp = {
  folder: 'cockroachdb',
  make: (scope) => new CockroachDB(scope, theirScript()),
  renamed: [
    {
      title: 'PodDisruptionBudget/cockroachdb-budget',
      name: 'cockroachdb',
      reason: 'the budget of a workload is called as the workload is; nothing refers to it by name',
    },
  ],
  changes: [
    {
      line: 'PodDisruptionBudget/cockroachdb-budget /apiVersion',
      reason: 'policy/v1beta1 is gone since Kubernetes 1.25',
    },
    {
      line: 'PodDisruptionBudget/cockroachdb-budget /spec/minAvailable',
      reason:
        '67% of three pods is rounded up to all three, so that no node could be drained: reliability/budget-blocks',
    },
    {
      line: 'StatefulSet/cockroachdb /spec/template/spec/volumes',
      reason: "the StatefulSet's controller puts the claim of each pod there itself",
    },
  ],
  additions: [
    drained('StatefulSet'),
    ...ofStatefulSetIn('cockroachdb', ['containers', 'initContainers']),
    rootFilesystem('StatefulSet', [false], 'initContainers'),
    {
      kind: 'PodDisruptionBudget',
      path: '/spec/unhealthyPodEvictionPolicy',
      values: ['AlwaysAllow'],
      reason: 'pods that are broken do not keep a node from being drained',
    },
  ],
  objects: [
    ...ofMap('cockroachdb'),
    { title: 'NetworkPolicy/cockroachdb', reason: 'lets the pods of the cluster talk, and its clients in' },
  ],
};
