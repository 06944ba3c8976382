import { App } from 'servicemap';

// What must not compile stands in refused/.

const clusters = { local: {} };

interface ShopValues {
  domain: string;
  replicas?: number;
}

/** Values are typed in `forEachCluster`, as what every environment says. */
export function typed(): void {
  const app = new App({
    environments: {
      dev: { values: { domain: 'dev.example.com', sizes: { db: 1 }, debug: true }, clusters },
      prod: { values: { domain: 'example.com', sizes: { db: 20 }, debug: false }, clusters },
    },
  });
  app.forEachCluster((cluster, values) => {
    const said: [string, string, number, boolean] = [cluster.name, values.domain, values.sizes.db, values.debug];
    void said;
  });
}

/** What a type of the user's own leaves open stays open. */
export function optional(dev: ShopValues, prod: ShopValues): void {
  new App({ environments: { dev: { values: dev, clusters }, prod: { values: prod, clusters } } }).forEachCluster(
    (_cluster, { domain, replicas }) => {
      const said: [string, number | undefined] = [domain, replicas];
      void said;
    },
  );
}

interface Store {
  city: string;
}

/** What clusters say is laid over what their environment says; an environment lacks nothing that all of its clusters say. */
export function ofClusters(stores: readonly { id: string; store: Store }[]): void {
  const app = new App({
    environments: {
      dev: { values: { domain: 'dev.example.com', store: undefined }, clusters },
      edge: {
        values: { domain: 'edge.example.com' },
        kubernetes: '1.33',
        edge: true,
        clusters: Object.fromEntries(stores.map(({ id, store }) => [id, { values: { store } }])),
      },
    },
  });
  app.forEachCluster((cluster, values) => {
    const said: [string, Store | undefined, string, boolean] = [
      values.domain,
      values.store,
      cluster.environment,
      cluster.edge,
    ];
    void said;
  });
}
