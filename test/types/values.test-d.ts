import { App } from 'servicemap';

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
    const said: [string, number, boolean] = [values.domain, values.sizes.db, values.debug];
    // @ts-expect-error -- a value that no environment has must be refused: it would render as undefined
    void [cluster.name, said, values.domian];
  });
}

/** What a type of the user's own leaves open stays open. */
export function optional(dev: ShopValues, prod: ShopValues): void {
  new App({ environments: { dev: { values: dev, clusters }, prod: { values: prod, clusters } } }).forEachCluster(
    (_cluster, { domain, replicas }) => {
      const said: [string, number | undefined] = [domain, replicas];
      // @ts-expect-error -- what the type leaves open must stay open: an environment may leave it out
      const sure: number = replicas;
      void [said, sure];
    },
  );
}

/** Environments that have no values, and an App that has no environments. */
export function without(): void {
  new App({ environments: { dev: { clusters }, prod: { clusters } } }).forEachCluster((_cluster, values) => {
    // @ts-expect-error -- environments without values have none to read: it would throw in every cluster
    void values.domain;
  });
  // @ts-expect-error -- an App without environments has no values to read: it would throw
  new App().forEachCluster((_cluster, values) => void values.domain);
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
    // @ts-expect-error -- it may be undefined: dev says so
    const sure: Store = values.store;
    // @ts-expect-error -- nobody has it
    void [said, sure, values.stor];
  });
  new App({
    environments: {
      // @ts-expect-error -- busan lacks the zone that seoul has, and prod says none for it
      prod: { values: { domain: 'example.com' }, clusters: { seoul: { values: { zone: 'a' } }, busan: {} } },
    },
  });
  // @ts-expect-error -- values are an object
  new App({ environments: { dev: { clusters: { local: { values: 5 } } } } });
  // @ts-expect-error -- the cluster of an app without environments has no values
  new App({ cluster: { values: {} } });
}

/** A value that one environment lacks is an error at that environment. */
export function missing(): void {
  new App({
    environments: {
      dev: { values: { domain: 'dev.example.com', replicas: 1 }, clusters },
      // @ts-expect-error -- prod lacks replicas, which dev has: read there, it would be undefined
      prod: { values: { domain: 'example.com' }, clusters },
    },
  });
  new App({
    environments: {
      dev: { values: { domain: 'dev.example.com' }, clusters },
      // @ts-expect-error -- prod has no values at all, which dev has: read there, they would throw
      prod: { clusters },
    },
  });
}

/** Nobody waits for a promise. */
export function waiting(): void {
  // @ts-expect-error -- an async callback must be refused: what it makes after its first await would be lost
  new App({ environments: { dev: { clusters } } }).forEachCluster(async ({ name }) => Promise.resolve(name));
}

/** Options of environments and clusters are strict too. */
export function misspelt(): void {
  // @ts-expect-error -- "environmnts" must be refused: misspelt, the app would have no environments
  new App({ environmnts: {} });
  // @ts-expect-error -- "kubernets" must be refused at any depth: misspelt, another version would be judged
  new App({ environments: { dev: { clusters: { local: { kubernets: '1.34' } } } } });
  // @ts-expect-error -- kubernetes, for all clusters of an environment
  new App({ environments: { dev: { kubernets: '1.34', clusters } } });
  // @ts-expect-error -- there is no true to say: only what it has, or false
  new App({ cluster: { gateway: true } });
  // @ts-expect-error -- a version that nobody knows must be refused: there is no schema to judge by
  new App({ cluster: { kubernetes: '1.99' } });
  // @ts-expect-error -- a place must say a namespace or a range: empty, it would let everybody in
  new App({ cluster: { ingress: { from: [{}] } } });
}
