// Compiled, never run: what the published typings accept and what they refuse. Each @ts-expect-error below fails the
// compilation where the typings take what they must refuse; strict options can be tested in no other way, since only an
// object as it is written is judged for options too many.
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

// @ts-expect-error -- the typings must refuse a port that the target lacks
export type Port = Shop['api']['ports']['grpc'];

const image = 'ghcr.io/acme/shop-api:1.4.2';
// @ts-expect-error -- the typings must refuse a misspelt option
export const misspelt: StatelessAppOptions = { image, replcas: 2 };
// @ts-expect-error -- the typings must refuse a misspelt option inside a union
export const nested: StatelessAppOptions = { image, replicas: { min: 1, mx: 2 } };
// @ts-expect-error -- the typings must refuse options that lack the image
export const missing: StatelessAppOptions = {};
