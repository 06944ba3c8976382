// Compiled, never run: what the published typings accept. What they refuse stands in test/types/refused.
import { ServiceMap, StatelessApp, type StatelessAppOptions } from 'servicemap';

export class Shop extends ServiceMap {
  readonly api: StatelessApp<'http' | 'metrics'>;

  constructor(...given: ConstructorParameters<typeof ServiceMap>) {
    super(...given);
    this.api = new StatelessApp(this, 'api', {
      image: 'ghcr.io/acme/shop-api:1.4.2',
      ports: { http: 8080, metrics: { port: 9090 } },
      replicas: { min: 2, max: 4, cpu: 70 },
    });
    new StatelessApp(this, 'worker', {
      image: 'ghcr.io/acme/shop-worker:1.4.2',
      env: { API: this.api.ports.http.address },
    });
  }
}

export type Port = Shop['api']['ports']['metrics'];

export const options: StatelessAppOptions = { image: 'ghcr.io/acme/shop-api:1.4.2', replicas: { min: 1, max: 2 } };
