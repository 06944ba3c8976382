import { App, ServiceMap, StatelessApp } from 'servicemap';
import { makeCaller } from './caller.js';

const app = new App({ name: 'mistakes' });
const shop = new ServiceMap(app, 'shop');
const other = new ServiceMap(app, 'other');

const api = new StatelessApp(shop, 'api', {
  image: 'ghcr.io/acme/api:1',
  imagePulPolicy: 'Always',
  ports: { http: 8080, metrics: 99_999 },
});
new StatelessApp(shop, 'scaled', {
  image: 'ghcr.io/acme/scaled:1',
  replicas: { min: 2, mx: 5 },
});
new StatelessApp(shop, 'Bad_Name', { image: 'ghcr.io/acme/bad:1' });
new StatelessApp(shop, 'scaled', { image: 'ghcr.io/acme/again:1' });
new StatelessApp(shop, 'caller', {
  image: 'ghcr.io/acme/caller:1',
  env: { API: api.ports.htpp.address },
});
makeCaller(other, api);

const prices: Record<string, { amount: number }> = {};
console.log(prices['unknown'].amount);

app.synth();
