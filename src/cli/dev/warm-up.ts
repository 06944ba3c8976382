import { App } from '../../app/app.js';
import { type Host, hostDuring } from '../../app/host.js';
import { Config } from '../../constructs/config.js';
import { CronTask } from '../../constructs/cron-task.js';
import { ExposedService } from '../../constructs/exposed-service.js';
import { Secret } from '../../constructs/secret.js';
import { ServiceMap } from '../../constructs/service-map.js';
import { StatefulDB } from '../../constructs/stateful-db.js';
import { StatelessApp } from '../../constructs/stateless-app.js';
import { text } from '../../core/references/text.js';
import { changesIn } from './changes/changes.js';

/** What a first run spends on loading schemas and compiling functions is mostly spent after so many. */
const ROUNDS = 4;

const deaf: Host = { constructed: () => undefined, handOver: () => undefined };

/** Makes the parts of the SDK that most programs need do their work, on a program that nobody sees, until `isOver`. */
export async function warmUp(isOver: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    // The message that there is something to do comes between rounds.
    await new Promise((resolve) => setImmediate(resolve));
    if (isOver()) return;
    await hostDuring(deaf, async () => {
      const { files } = sample().synthesize();
      const changes = files.map(({ path, content }) => ({ path, before: content, after: content.replace('1', '2') }));
      changesIn(changes, ['a/b', 'a/c']);
    });
  }
}

function sample(): App {
  const ingress = { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] };
  const gateway = { name: 'public', namespace: 'gateway' };
  const app = new App({ name: 'sample', environments: { a: { clusters: { b: { ingress }, c: { gateway } } } } });
  app.forEachCluster((cluster) => {
    const map = new ServiceMap(cluster, 'map', { defaults: { resources: { cpu: '100m', memory: '128Mi' } } });
    const settings = new Config(map, 'settings', { data: { A: '1' } });
    const login = new Secret(map, 'login', { existing: ['password'] });
    const db = new StatefulDB(map, 'db', {
      image: 'a:1.0.0',
      ports: { sql: 5432 },
      storage: { size: '1Gi', mountPath: '/data' },
      env: { PASSWORD: login.key('password') },
      health: { exec: ['true'] },
    });
    const api = new StatelessApp(map, 'api', {
      image: 'a:1.0.0',
      ports: { http: 8080 },
      replicas: { min: 2, max: 4, cpu: 70 },
      env: { DATABASE: text`${login.key('password')}@${db.address}` },
      envFrom: [settings],
      mounts: { '/etc/a': settings.files() },
      health: '/',
      writable: ['/tmp'],
    });
    new ExposedService(map, 'web', { target: api, http: { hosts: ['a.example.com'] } });
    new CronTask(map, 'nightly', { image: 'a:1.0.0', schedule: '0 3 * * *', env: { DATABASE: db.address } });
  });
  return app;
}
