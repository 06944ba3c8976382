import { App, ServiceMap, StatelessApp } from 'servicemap';
const app = new App();
const shop = new ServiceMap(app, 'shop');
new StatelessApp(shop, 'api', { image: 'ghcr.io/acme/shop-api:1.4.2', ports: { http: 8080 } });
app.synth();
