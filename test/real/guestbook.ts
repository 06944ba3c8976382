import { type Construct, ExposedService, ServiceMap, StatelessApp } from 'servicemap';
import { ofDeploymentsIn, ofMap, portNames, rootFilesystem, spreadOf, targetPorts } from './reasons.js';
import type { RealApp } from './real-app.js';

/** A guest book in PHP, whose entries are written to one Redis and read from two others. */
class Guestbook extends ServiceMap {
  constructor(scope: Construct) {
    super(scope, 'guestbook', {
      podSecurity: 'baseline',
      defaults: {
        // The images start as root and write to their own file system.
        security: { runAsNonRoot: false, readOnlyRootFilesystem: false },
        resources: { cpu: { request: '100m' }, memory: { request: '100Mi', limit: 'none' } },
      },
    });
    const master = new StatelessApp(this, 'redis-master', {
      image: 'registry.k8s.io/redis:e2e',
      containerName: 'master',
      ports: { redis: 6379 },
    });
    const replica = new StatelessApp(this, 'redis-replica', {
      image: 'gcr.io/google_samples/gb-redisslave:v1',
      containerName: 'replica',
      replicas: 2,
      health: {},
      ports: { redis: 6379 },
      env: { GET_HOSTS_FROM: 'dns' },
      uses: [master],
    });
    const frontend = new StatelessApp(this, 'frontend', {
      image: 'gcr.io/google-samples/gb-frontend:v5',
      containerName: 'php-redis',
      replicas: 3,
      health: {},
      ports: { http: 80 },
      env: { GET_HOSTS_FROM: 'dns' },
      uses: [master, replica],
      // Its Service is the one below.
      service: false,
      // Apache starts as root, binds its port and becomes somebody else.
      security: { capabilities: ['NET_BIND_SERVICE', 'SETGID', 'SETUID'] },
    });
    new ExposedService(this, 'frontend', { target: frontend, nodePort: true });
  }
}

/** The guest book of kubernetes/examples. */
export const guestbook: RealApp = {
  folder: 'guestbook',
  make: (scope) => new Guestbook(scope),
  changes: [],
  additions: [
    ...ofDeploymentsIn('guestbook'),
    rootFilesystem('Deployment', [false]),
    portNames('Deployment', ['redis', 'http']),
    portNames('Service', ['redis', 'http']),
    targetPorts(6379, 80),
    spreadOf('Deployment', 'guestbook', ['redis-replica', 'frontend']),
    {
      kind: 'Deployment',
      path: '/spec/template/spec/containers[*]/securityContext/capabilities/add',
      values: [['NET_BIND_SERVICE', 'SETGID', 'SETUID']],
      reason: 'the rights of root that Apache uses',
    },
  ],
  objects: [
    ...ofMap('guestbook'),
    { title: 'NetworkPolicy/redis-master', reason: 'lets in the replicas and the front end' },
    { title: 'NetworkPolicy/redis-replica', reason: 'lets in the front end' },
    { title: 'NetworkPolicy/frontend', reason: 'lets in what comes by the node port' },
    { title: 'PodDisruptionBudget/redis-replica', reason: 'a drain takes one pod at a time' },
    { title: 'PodDisruptionBudget/frontend', reason: 'a drain takes one pod at a time' },
  ],
};
