import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { size } from './size.js';

/** The objects of a map as `team.ts` makes it, written out; `upstream` is the map that it calls, `caller` the one that calls it. */
function addTeam(app: App, name: string, upstream: string, caller: string): void {
  const chart = new Chart(app, name, { namespace: name, disableResourceNameHashes: true });
  const selector = { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': name };
  const labels = { ...selector, 'app.kubernetes.io/managed-by': 'servicemap', team: name };
  const podsOf = (team: string) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': team } },
    podSelector: { matchLabels: { ...selector, 'app.kubernetes.io/instance': team } },
  });
  new ApiObject(chart, 'namespace', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { ...labels, 'pod-security.kubernetes.io/enforce': 'restricted' } },
  });
  new ApiObject(chart, 'default-deny', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'default-deny', labels },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  });
  new ApiObject(chart, 'settings', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', labels },
    data: { LOG_LEVEL: 'info', REGION: 'seoul' },
  });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'api', labels },
    spec: { selector, ports: [{ name: 'http', port: 8080, targetPort: 8080 }] },
  });
  new ApiObject(chart, 'policy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'api', labels },
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ['Ingress'],
      ingress: [{ from: [podsOf(caller)], ports: [{ port: 8080, protocol: 'TCP' }] }],
    },
  });
  new ApiObject(chart, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', labels },
    spec: { selector: { matchLabels: selector }, template: { metadata: { labels }, spec: podSpec(upstream) } },
  });
}

const probe = (periodSeconds: number) => ({ httpGet: { path: '/healthz', port: 8080 }, periodSeconds });

function podSpec(upstream: string): object {
  return {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'api',
        image: 'ghcr.io/acme/api:1.4.2',
        ports: [{ name: 'http', containerPort: 8080 }],
        envFrom: [{ configMapRef: { name: 'settings' } }],
        env: [{ name: 'UPSTREAM', value: `http://api.${upstream}.svc.cluster.local:8080` }],
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '128Mi' } },
        livenessProbe: probe(10),
        readinessProbe: probe(5),
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      },
    ],
    volumes: [{ name: 'tmp', emptyDir: {} }],
  };
}

const [outdir = 'dist', layout = 'FILE_PER_CHART'] = process.argv.slice(2);
const count = size();
const app = new App({ outdir, yamlOutputType: YamlOutputType[layout as keyof typeof YamlOutputType] });
const name = (number: number): string => `team-${(number + count) % count}`;
for (let number = 0; number < count; number++) addTeam(app, name(number), name(number - 1), name(number + 1));
app.synth();
