import { Config, type Construct, ServiceMap, StatelessApp, text } from 'servicemap';

/** A map of six objects: Namespace, default-deny, ConfigMap, Deployment, Service, and a policy for who calls it. */
class Team extends ServiceMap {
  readonly api: StatelessApp<'http'>;

  constructor(scope: Construct, id: string, upstream: Team | undefined) {
    super(scope, id, { labels: { team: id } });
    const settings = new Config(this, 'settings', { data: { LOG_LEVEL: 'info', REGION: 'seoul' } });
    this.api = new StatelessApp(this, 'api', {
      image: 'ghcr.io/acme/api:1.4.2',
      ports: { http: 8080 },
      env: upstream === undefined ? {} : { UPSTREAM: text`http://${upstream.api.address}` },
      envFrom: [settings],
      resources: { cpu: '100m', memory: '128Mi' },
      health: '/healthz',
      writable: ['/tmp'],
    });
    upstream?.api.acceptFrom(this.api);
  }
}

/** So many maps in a ring: each calls the one before it. */
export function addTeams(scope: Construct, count: number): void {
  let first: Team | undefined;
  let last: Team | undefined;
  for (let number = 0; number < count; number++) {
    last = new Team(scope, `team-${number}`, last);
    first ??= last;
  }
  if (first === undefined || last === undefined) return;
  first.api.addEnv('UPSTREAM', text`http://${last.api.address}`);
  last.api.acceptFrom(first.api);
}
