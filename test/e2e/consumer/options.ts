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

// @ts-expect-error -- the target has no port of this name: a reference to it would lead nowhere in the cluster
export type Port = Shop['api']['ports']['grpc'];

const image = 'ghcr.io/acme/shop-api:1.4.2';
// @ts-expect-error -- "replcas" must be refused: the published options are strict, and a misspelt one would be lost
export const misspelt: StatelessAppOptions = { image, replcas: 2 };
// @ts-expect-error -- "mx" must be refused inside a union too, where compilers often let extra properties pass
export const nested: StatelessAppOptions = { image, replicas: { min: 1, mx: 2 } };
// @ts-expect-error -- the image is required also in the published typings: without one there is nothing to run
export const missing: StatelessAppOptions = {};
