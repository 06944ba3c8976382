import { App } from 'servicemap';
import { OnlineBoutique } from './charts/online-boutique.js';
import { addShop } from './charts/shop.js';

// Where load balancers hand traffic over: the nodes.
const loadBalancer = { from: ['10.1.0.0/16'] };

const app = new App({
  name: 'servicemap',
  environments: {
    dev: {
      values: { domain: 'shop.dev.example.com', apiReplicas: 1 },
      clusters: {
        local: {
          kubernetes: '1.36',
          loadBalancer,
          ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }], issuer: 'self-signed' },
        },
      },
    },
    prod: {
      values: { domain: 'shop.example.com', apiReplicas: 3 },
      clusters: {
        seoul: {
          kubernetes: '1.34',
          loadBalancer,
          storageClass: 'ceph-block',
          gateway: { name: 'public', namespace: 'gateway' },
        },
        busan: {
          kubernetes: '1.33',
          loadBalancer,
          storageClass: 'ceph-block',
          ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }], issuer: 'letsencrypt' },
        },
      },
    },
  },
});

app.forEachCluster((cluster, values) => {
  addShop(cluster, values);
  new OnlineBoutique(cluster);
});

app.synth();
