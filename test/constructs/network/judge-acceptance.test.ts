import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('what acceptFrom is given wrong is told at its line', () => {
  const { findings } = program((map) => {
    const api = new StatelessApp(map, 'api', { image, ports: { http: 80, metrics: 9090 } });
    api.acceptFrom('billing' as never);
    api.acceptFrom('10.0.0.0/8' as never);
    api.acceptFrom(undefined as never);
    api.acceptFrom({ mp: 'billing' } as never);
    api.acceptFrom({ map: 'Billing' });
    api.acceptFrom({ cidr: '10.0.0.1' });
    api.acceptFrom({ namespace: 'a', cidr: '10.0.0.0/8' });
    api.acceptFrom({ map: 'billing' }, { ports: ['http', 'metric' as never] });
    api.acceptFrom({ map: 'billing' }, { port: 'http' } as never);
    api.acceptFrom({ map: 'billing' }, { ports: 'http' } as never);
    new StatelessApp(map, 'silent', { image }).acceptFrom({ map: 'billing' }, { ports: ['http' as never] });
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: must be a workload, a map, { map: 'name' }, { namespace: 'name' } or { cidr: '10.0.0.0/8' }
      api.acceptFrom(«'billing' as never»);
      help: give the workload or the map itself; one of another repository is { map: 'billing' }
    options/invalid: must be a workload, a map, { map: 'name' }, { namespace: 'name' } or { cidr: '10.0.0.0/8' }
      api.acceptFrom(«'10.0.0.0/8' as never»);
      help: write { cidr: '10.0.0.0/8' }
    options/invalid: must be a workload, a map, { map: 'name' }, { namespace: 'name' } or { cidr: '10.0.0.0/8' }
      api.acceptFrom(«undefined as never»);
      help: it is undefined here: it is made further down, or not in this cluster
    options/unknown: there is no option "mp"
      api.acceptFrom({ «mp»: 'billing' } as never);
      help: did you mean "map"?
    options/invalid: map: "Billing" has a capital letter
      api.acceptFrom({ map: «'Billing'» });
      help: use lower-case letters, digits, and "-" between them
    options/invalid: cidr: "10.0.0.1" is not a range of addresses
      api.acceptFrom({ cidr: «'10.0.0.1'» });
      help: write it like '10.0.0.0/8' or 'fd00::/8'
    options/conflict: cidr does not go with namespace
      api.acceptFrom({ namespace: 'a', «cidr»: '10.0.0.0/8' });
      help: drop one or the other
    reference/port: shop/api has no port "metric"
      api.acceptFrom({ map: 'billing' }, { ports: ['http', «'metric' as never»] });
      help: did you mean "metrics"?
    options/unknown: there is no option "port"
      api.acceptFrom({ map: 'billing' }, { «port»: 'http' } as never);
      help: did you mean "ports"?
    options/invalid: ports: must be a list [ … ] (got "http")
      api.acceptFrom({ map: 'billing' }, { ports: «'http'» } as never);
    reference/port: shop/silent has no port "http"
      new StatelessApp(map, 'silent', { image }).acceptFrom({ map: 'billing' }, { ports: [«'http' as never»] });
      help: its ports are none"
  `);
});
