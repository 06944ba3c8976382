import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { App, ServiceMap, StatelessApp } from 'servicemap';
import { objectRule } from 'servicemap/validation';

// So many that a second thread pays, in two clusters; some of them with what a server refuses.
process.on('worker', () => process.stderr.write('a thread was started\n'));

// A team's own rule, whose scope is one that the second thread looks at.
const numbered = objectRule<{ readonly metadata: { readonly namespace: string } }>({
  id: 'acme/numbered',
  scope: 'server',
  severity: 'warning',
  kinds: ['apps/v1 Deployment'],
  description: 'No team has the number 11.',
  rationale: 'It left.',
  remediation: 'Take another one.',
  examples: { valid: ['{}'], invalid: [{ yaml: '{}', path: '', message: 'team-11 has the number 11' }] },
  check({ metadata: { namespace } }, report) {
    if (process.env['FAULTS'] && namespace === 'team-11')
      report({ path: '/metadata/namespace', message: `${namespace} has the number 11`, help: 'take 12' });
  },
});

// What rules over the whole set fail on, and what they would say more of than of what has its types.
const UNTYPED: Readonly<Record<string, ApiObjectProps & { readonly spec: object }>> = {
  fatal: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    spec: { podSelector: {}, ingress: [{ from: 'everybody', ports: 80 }] },
  },
  misleading: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nobody' }, maxReplicas: 'ten' },
  },
};

const app = new App({
  name: 'many',
  ownRules: [numbered],
  environments: { prod: { clusters: { seoul: { kubernetes: '1.36' }, busan: { kubernetes: '1.33' } } } },
});
app.forEachCluster((cluster) => {
  for (let number = 0; number < 520; number++) {
    const map = new ServiceMap(cluster, `team-${number}`);
    new StatelessApp(map, 'api', {
      image: `ghcr.io/acme/api:${process.env['FAULTS'] && number === 300 ? 'latest' : '1.4.2'}`,
      ports: { http: 8080 },
      resources: { cpu: '100m', memory: '128Mi' },
      health: '/healthz',
      ...(process.env['FAULTS'] && number % 100 === 7 ? { pod: { hostname: `Not_A_Host_${number}` } } : {}),
    });
  }
  const untyped = UNTYPED[process.env['FAULTS'] ?? ''];
  if (untyped) new ApiObject(cluster, 'untyped', untyped);
});
app.synth();
