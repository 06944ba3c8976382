import { App, ServiceMap, StatelessApp } from 'servicemap';
import { size } from './size.js';

const app = new App({ name: 'hub' });
const image = 'ghcr.io/acme/api:1.4.2';
const hub = new StatelessApp(new ServiceMap(app, 'hub'), 'hub', { image, ports: { http: 8080 } });
for (let number = 0; number < size(); number++) {
  const map = new ServiceMap(app, `team-${number}`);
  hub.acceptFrom(new StatelessApp(map, 'api', { image, env: { HUB: hub.address } }));
}
app.synth();
