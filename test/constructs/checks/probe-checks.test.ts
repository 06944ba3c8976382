import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('health checks that ask a port that is not there, or do not say which', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'none', { image, health: '/healthz' });
    new StatelessApp(map, 'two', { image, ports: { a: 1, b: 2 }, health: '/healthz' });
    new StatelessApp(map, 'http', { image, ports: { http: 1, b: 2 }, health: '/healthz' });
    new StatelessApp(map, 'named', {
      image,
      ports: { grpc: 50_051, metrics: 9090 },
      health: {
        readiness: { grpc: 'grcp' as never },
        liveness: { tcp: 'other' as never },
        startup: { http: '/', port: 'metric' as never },
      },
    });
    new StatelessApp(map, 'fine', {
      image,
      ports: { grpc: 50_051 },
      health: { readiness: '/ready', liveness: { exec: ['true'] }, startup: { tcp: 4711 } },
    });
    new StatelessApp(map, 'side', {
      image,
      sidecars: { proxy: { image, health: { tcp: 'admin' } } },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/probe-port: the health check does not say which port it asks
      new StatelessApp(map, 'none', { image, health: «'/healthz'» });
      help: give the container ports, e.g. ports: { http: 8080 }
    pod/probe-port: the health check does not say which port it asks
      new StatelessApp(map, 'two', { image, ports: { a: 1, b: 2 }, health: «'/healthz'» });
      help: say one of a, b
    pod/probe-port: the health check asks port "grcp", which the container does not have
      readiness: { grpc: «'grcp' as never» },
      help: did you mean "grpc"?
    pod/probe-port: the health check asks port "other", which the container does not have
      liveness: { tcp: «'other' as never» },
      help: say one of grpc, metrics
    pod/probe-port: the health check asks port "metric", which the container does not have
      startup: { http: '/', port: «'metric' as never» },
      help: did you mean "metrics"?
    pod/probe-port: the health check asks port "admin", which the container does not have
      sidecars: { proxy: { image, health: { tcp: «'admin'» } } },
      help: give the container ports, e.g. ports: { http: 8080 }"
  `);
});

it('health of what runs to its end first', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image,
      init: { wait: { image, ports: { http: 80 }, health: '/' } },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/init-health: a container that runs to its end before the others start can have no health check
      init: { wait: { image, ports: { http: 80 }, «health»: '/' } },
      help: drop health, or make it a sidecar if it is to go on running"
  `);
});

it('says nothing of ports that are wrong themselves', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', { image, ports: { http: 0 }, health: '/healthz' });
    new StatelessApp(map, 'misspelt', { image, prots: { http: 80 }, health: '/healthz' } as never);
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: ports.http: must be at least 1 (got 0)
      new StatelessApp(map, 'api', { image, ports: { http: «0» }, health: '/healthz' });
    options/unknown: there is no option "prots"
      new StatelessApp(map, 'misspelt', { image, «prots»: { http: 80 }, health: '/healthz' } as never);
      help: did you mean "ports"?"
  `);
});
