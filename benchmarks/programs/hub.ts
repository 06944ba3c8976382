import { App, ServiceMap, StatelessApp } from 'servicemap';
import { size } from './size.js';

const app = new App({ name: 'hub' });
const image = 'ghcr.io/acme/api:1.4.2';
const resources = { cpu: '100m', memory: '64Mi' };
const hub = new StatelessApp(new ServiceMap(app, 'hub'), 'hub', {
  image,
  resources,
  ports: { http: 8080 },
  health: '/healthz',
});
for (let number = 0; number < size(); number++) {
  const map = new ServiceMap(app, `team-${number}`);
  hub.acceptFrom(new StatelessApp(map, 'api', { image, resources, env: { HUB: hub.address } }));
}
app.synth();
