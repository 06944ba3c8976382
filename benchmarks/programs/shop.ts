import { App } from 'servicemap';
import { addShop } from '../../src/charts/shop.js';

// The shop alone, as src/main.ts makes it beside others.
const app = new App({
  name: 'shop',
  environments: {
    dev: {
      values: { domain: 'shop.dev.example.com', apiReplicas: 1 },
      clusters: {
        local: {
          kubernetes: '1.36',
          ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }], issuer: 'self-signed' },
        },
      },
    },
    prod: {
      values: { domain: 'shop.example.com', apiReplicas: 3 },
      clusters: {
        seoul: { kubernetes: '1.34', storageClass: 'ceph-block', gateway: { name: 'public', namespace: 'gateway' } },
        busan: {
          kubernetes: '1.33',
          storageClass: 'ceph-block',
          ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }], issuer: 'letsencrypt' },
        },
      },
    },
  },
});

app.forEachCluster((cluster, values) => {
  addShop(cluster, values);
});

app.synth();
