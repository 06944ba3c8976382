import { type Construct, type StatelessApp, StatelessApp as App } from 'servicemap';

export function makeCaller(scope: Construct, target: StatelessApp<'http' | 'metrics'>) {
  return new App(scope, 'worker', {
    image: 'ghcr.io/acme/worker:1',
    env: { TARGET: target.ports.http.address },
  });
}
