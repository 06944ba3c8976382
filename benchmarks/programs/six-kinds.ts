import { App, Config, ServiceMap, StatelessApp } from 'servicemap';
import { size } from './size.js';

// Maps of six objects of six kinds: Namespace, NetworkPolicy, ConfigMap, Deployment, Service, ServiceAccount.
const app = new App({ name: 'six-kinds', cluster: { kubernetes: '1.36' } });
for (let number = 0; number < size(); number++) {
  const map = new ServiceMap(app, `team-${number}`, { labels: { team: `team-${number}` } });
  const settings = new Config(map, 'settings', { data: { LOG_LEVEL: 'info', REGION: 'seoul' } });
  new StatelessApp(map, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    replicas: 1,
    ports: { http: 8080 },
    envFrom: [settings],
    resources: { cpu: '100m', memory: '128Mi' },
    health: '/healthz',
    writable: ['/tmp'],
    serviceAccount: true,
  });
}
app.synth();
