import { type Construct, ServiceMap, StatefulDB, StorageClass } from 'servicemap';
import { ofMap, ofStatefulSetIn, portNames, targetPorts } from './reasons.js';
import type { RealApp } from './real-app.js';

/** A ring of three. Its first pod is the seed that the others ask for the ring. */
class Cassandra extends ServiceMap {
  constructor(scope: Construct) {
    // No level but this one allows to lock memory.
    super(scope, 'cassandra', { podSecurity: 'privileged' });
    new StorageClass(this, 'fast', { provisioner: 'k8s.io/minikube-hostpath', parameters: { type: 'pd-ssd' } });
    const ring = new StatefulDB(this, 'cassandra', {
      image: 'gcr.io/google-samples/cassandra:v14',
      imagePullPolicy: 'Always',
      replicas: 3,
      ports: { 'intra-node': 7000, 'tls-intra-node': 7001, jmx: 7199, cql: 9042 },
      storage: { 'cassandra-data': { size: '1Gi', mountPath: '/var/lib/cassandra', storageClass: 'fast' } },
      resources: { cpu: { request: '500m', limit: '500m' }, memory: '1Gi' },
      // The image starts as root and writes its settings next to its program.
      security: { runAsNonRoot: false, readOnlyRootFilesystem: false, capabilities: ['IPC_LOCK'] },
      env: (self) => ({
        MAX_HEAP_SIZE: '512M',
        HEAP_NEWSIZE: '100M',
        CASSANDRA_SEEDS: self.pod(0).ports['intra-node'].host,
        CASSANDRA_CLUSTER_NAME: 'K8Demo',
        CASSANDRA_DC: 'DC1-K8Demo',
        CASSANDRA_RACK: 'Rack1-K8Demo',
        CASSANDRA_SEED_PROVIDER: 'io.k8s.cassandra.KubernetesSeedProvider',
        POD_IP: { field: 'status.podIP' },
      }),
      health: {
        readiness: { exec: ['/bin/bash', '-c', '/ready-probe.sh'], ...patiently },
        liveness: { exec: ['/bin/bash', '-c', 'nodetool status'], ...patiently },
      },
      terminationGracePeriodSeconds: 1800,
      governing: { name: 'cassandra' },
      service: false,
      lifecycle: { preStop: { exec: ['/bin/sh', '-c', 'nodetool drain'] } },
    });
    ring.acceptFrom(this, { ports: ['cql'] });
  }
}

const patiently = { initialDelaySeconds: 15, timeoutSeconds: 5, periodSeconds: 10, failureThreshold: 3 };

/** The Cassandra of kubernetes/examples. */
export const cassandra: RealApp = {
  folder: 'cassandra',
  make: (scope) => new Cassandra(scope),
  changes: [
    {
      line: 'StatefulSet/cassandra /spec/template/spec/containers[cassandra]/env[CASSANDRA_SEEDS]/value',
      reason: 'the host of the first pod as its neighbours see it, in whatever namespace',
    },
    {
      line: 'StatefulSet/cassandra /spec/volumeClaimTemplates[cassandra-data]/metadata/annotations',
      reason: 'the annotation was replaced by storageClassName, which ours has',
    },
  ],
  additions: [
    ...ofStatefulSetIn('cassandra'),
    portNames('Service', ['intra-node', 'tls-intra-node', 'jmx', 'cql']),
    targetPorts(7000, 7001, 7199, 9042),
    {
      kind: 'Service',
      path: '/spec/ports[*]/port',
      values: [7000, 7001, 7199],
      reason: 'the Service that names the pods has all their ports; theirs has the one of clients',
    },
    {
      kind: 'StatefulSet',
      path: '/spec/volumeClaimTemplates[*]/spec/storageClassName',
      values: ['fast'],
      reason: 'in place of the annotation',
    },
  ],
  objects: [
    ...ofMap('cassandra'),
    { title: 'NetworkPolicy/cassandra', reason: 'lets the pods of the ring talk, and clients of the map in' },
    { title: 'PodDisruptionBudget/cassandra', reason: 'a drain takes one pod at a time' },
  ],
};
