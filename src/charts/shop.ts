import {
  type Acceptable,
  Config,
  type Construct,
  CronTask,
  ExposedService,
  NodeAgent,
  Secret,
  ServiceMap,
  StatefulDB,
  StatelessApp,
  Task,
  text,
} from 'servicemap';

const IMAGES = 'ghcr.io/acme';

/** What differs between the environments of the shop. */
export interface ShopProps {
  /** Host that customers reach the shop at. */
  domain: string;
  /** The fewest pods of the API. */
  apiReplicas: number;
}

/** The shop itself: its API with its database, and what runs around them. */
export class Shop extends ServiceMap {
  /** The API of the shop, for maps that call it. */
  readonly api: StatelessApp<'http' | 'metrics'>;

  constructor(scope: Construct, id: string, props: ShopProps) {
    super(scope, id, {
      quota: { cpu: '16', memory: '32Gi', pods: 60, storage: '200Gi' },
      defaults: { resources: { cpu: '100m', memory: '128Mi' } },
      access: [{ group: 'shop-developers', role: 'edit' }],
      labels: { team: 'shop' },
    });

    const settings = new Config(this, 'settings', {
      data: { LOG_LEVEL: 'info', CURRENCY: 'KRW' },
      files: { 'features.json': JSON.stringify({ giftCards: true, reviews: false }, null, 2) },
    });
    const login = new Secret(this, 'orders-db-login', { existing: ['password'] });

    const db = new StatefulDB(this, 'orders-db', {
      image: 'postgres:16.4',
      ports: { postgres: 5432 },
      storage: { size: '20Gi', mountPath: '/var/lib/postgresql/data' },
      env: { PGDATA: '/var/lib/postgresql/data/pgdata', POSTGRES_PASSWORD: login.key('password') },
      security: { user: 999, group: 999 },
      writable: ['/var/run/postgresql', '/tmp'],
      resources: { cpu: '500m', memory: '1Gi' },
      health: { exec: ['pg_isready', '-U', 'postgres'] },
    });

    new Task(this, 'migrate-1-4-2', {
      image: `${IMAGES}/shop-api:1.4.2`,
      args: ['migrate', '--host', db.host],
      env: { DATABASE_PASSWORD: login.key('password') },
      writable: ['/tmp'],
    });

    this.api = new StatelessApp(this, 'api', {
      image: `${IMAGES}/shop-api:1.4.2`,
      ports: { http: 8080, metrics: 9090 },
      replicas: { min: props.apiReplicas, max: 10, cpu: 70 },
      env: {
        DATABASE_ADDRESS: db.address,
        DATABASE_URL: text`postgres://shop:${login.key('password').urlSafe()}@${db.address}/orders`,
      },
      envFrom: [settings],
      mounts: { '/etc/shop': settings.files({ keys: ['features.json'] }) },
      health: '/healthz',
      writable: ['/tmp'],
    });

    const frontend = new StatelessApp(this, 'frontend', {
      image: `${IMAGES}/shop-frontend:2.0.1`,
      ports: { http: 3000 },
      replicas: 2,
      env: { API_URL: text`http://${this.api.ports.http.address}`, CURRENCY: settings.key('CURRENCY') },
      health: '/',
      writable: ['/tmp'],
    });
    new ExposedService(this, 'storefront', { target: frontend, http: { hosts: [props.domain], tls: true } });

    new CronTask(this, 'nightly-report', {
      image: `${IMAGES}/shop-report:0.9.0`,
      schedule: '0 3 * * *',
      timeZone: 'Asia/Seoul',
      env: { DATABASE_ADDRESS: db.address, DATABASE_PASSWORD: login.key('password') },
      writable: ['/tmp'],
    });
  }
}

/** What the payments of the shop are given. */
export interface BillingProps {
  /** The API that orders are read from and payments are reported to. */
  shop: StatelessApp<'http' | 'metrics'>;
}

/** Payments: a map of its own, for a team of its own. It calls the shop, and the shop calls it. */
export class Billing extends ServiceMap {
  /** What settles payments, for maps that call it. */
  readonly worker: StatelessApp<'http'>;

  constructor(scope: Construct, id: string, { shop }: BillingProps) {
    super(scope, id, {
      network: 'strict',
      defaults: { resources: { cpu: '50m', memory: '64Mi' } },
      access: [{ group: 'billing-developers', role: 'edit' }],
      labels: { team: 'billing' },
    });
    this.worker = new StatelessApp(this, 'worker', {
      image: `${IMAGES}/billing-worker:3.2.0`,
      ports: { http: 8080 },
      env: { SHOP_URL: text`http://${shop.ports.http.address}` },
      health: '/ready',
      writable: ['/tmp'],
    });
  }
}

/** Watches the nodes. It needs paths of the node, so it has a map whose level allows them. */
export class Monitoring extends ServiceMap {
  constructor(scope: Construct, id: string, prometheus: Acceptable) {
    super(scope, id, { podSecurity: 'privileged', labels: { team: 'platform' } });
    const exporter = new NodeAgent(this, 'node-exporter', {
      image: 'quay.io/prometheus/node-exporter:v1.8.2',
      args: ['--path.rootfs=/host'],
      ports: { metrics: 9100 },
      mounts: { '/host': { hostPath: { path: '/' }, readOnly: true, name: 'root' } },
      controlPlane: true,
      resources: { cpu: '50m', memory: { request: '32Mi', limit: '64Mi' } },
      security: { user: 65_534 },
      health: { http: '/', port: 'metrics' },
    });
    exporter.acceptFrom(prometheus);
  }
}

/** Everything that makes the shop, in one cluster. */
export function addShop(cluster: Construct, props: ShopProps): void {
  const shop = new Shop(cluster, 'shop', props);
  const billing = new Billing(cluster, 'billing', { shop: shop.api });
  shop.api.addEnv('BILLING_URL', text`http://${billing.worker.ports.http.address}`);
  shop.api.acceptFrom(billing.worker);
  billing.worker.acceptFrom(shop.api);
  new Monitoring(cluster, 'monitoring', { map: 'prometheus' });
}
