import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('numbers and names that two containers take', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'numbers', {
      image,
      ports: { http: 8080, metrics: 8080 },
      sidecars: { proxy: { image, ports: { admin: { port: 8080 } } } },
      init: { wait: { image, ports: { any: 8080 } } },
    });
    new StatelessApp(map, 'protocols', { image, ports: { tcp: 53, udp: { port: 53, protocol: 'UDP' } } });
    new StatelessApp(map, 'names', {
      image,
      ports: { http: 8080 },
      sidecars: { proxy: { image, ports: { http: 9090 } } },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/port-conflict: ports "http" and "metrics" both use 8080/TCP
      ports: { http: 8080, metrics: «8080» },
      help: give one of them another number
    pod/port-conflict: ports "http" and "admin" both use 8080/TCP
      sidecars: { proxy: { image, ports: { admin: «{ port: 8080 }» } } },
      help: give one of them another number
    pod/port-name: two containers of the pod have a port called "http"
      sidecars: { proxy: { image, ports: { «http»: 9090 } } },
      help: give one of them another name"
  `);
});

it('numbers that two ports take on the Service, where there is one', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image,
      ports: { http: { port: 8080, service: 80 }, admin: { port: 9090, service: 80 } },
      sidecars: { proxy: { image, ports: { other: { port: 7070, service: 80 } } } },
    });
    new StatelessApp(map, 'same', { image, ports: { a: 80, b: { port: 8080, service: 80 } } });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/service-port-conflict: ports "http" and "admin" are both 80 on the Service
      ports: { http: { port: 8080, service: 80 }, admin: «{ port: 9090, service: 80 }» },
      help: give one of them another service number
    pod/service-port-conflict: ports "a" and "b" are both 80 on the Service
      new StatelessApp(map, 'same', { image, ports: { a: 80, b: «{ port: 8080, service: 80 }» } });
      help: give one of them another service number"
  `);
});
