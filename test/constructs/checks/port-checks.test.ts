import { describe, expect, it } from 'vitest';
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
      sidecars: { proxy: { image, ports: { other: 7070 } } },
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

it('numbers that two ports take on the node, and an address of the node without a number', () => {
  const { findings } = program(
    (map) => {
      new StatelessApp(map, 'api', {
        image,
        ports: { http: { port: 8080, hostPort: 80 }, admin: { port: 9090, hostIP: '10.0.0.1' } },
        sidecars: { proxy: { image, ports: { proxy: { port: 7070, hostPort: 80 } } } },
      });
    },
    { podSecurity: 'privileged' },
  );
  expect(findings).toMatchInlineSnapshot(`
    "options/conflict: hostIP says nothing without hostPort
      ports: { http: { port: 8080, hostPort: 80 }, admin: { port: 9090, hostIP: «'10.0.0.1'» } },
      help: add hostPort, or drop it
    pod/port-conflict: ports "http" and "proxy" both take 80 of the node
      sidecars: { proxy: { image, ports: { proxy: { port: 7070, hostPort: «80» } } } },
      help: give one of them another hostPort"
  `);
});

describe('ports of the containers beside the main one', () => {
  it('reach callers where the workload says so', () => {
    const { object, findings } = program((map) => {
      const api = new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080, admin: { port: 15_000, service: 81, container: 'proxy' } },
        sidecars: { proxy: { image, ports: { private: 15_001 }, health: { tcp: 'admin' } } },
      });
      new StatelessApp(map, 'caller', { image, env: { ADMIN: api.ports.admin.address } });
    });
    expect(findings).toBe('');
    const spec = object('Deployment', 'api')['spec'] as { template: { spec: Record<string, { ports: unknown }[]> } };
    expect(spec.template.spec['containers']?.map(({ ports }) => ports)).toEqual([
      [{ name: 'http', containerPort: 8080 }],
    ]);
    expect(spec.template.spec['initContainers']?.[0]).toMatchObject({
      ports: [
        { name: 'private', containerPort: 15_001 },
        { name: 'admin', containerPort: 15_000 },
      ],
      readinessProbe: { tcpSocket: { port: 15_000 } },
    });
    expect(object('Service', 'api')['spec']).toMatchObject({
      ports: [
        { name: 'http', port: 8080 },
        { name: 'admin', port: 81, targetPort: 15_000 },
      ],
    });
    expect(object('NetworkPolicy', 'api')['spec']).toMatchObject({
      ingress: [{ ports: [{ protocol: 'TCP', port: 15_000 }] }],
    });
  });

  it('can be of no container that is not there, or that has ended', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        ports: {
          a: { port: 1, container: 'prxy' },
          b: { port: 2, container: 'wait' },
          c: { port: 3, container: 'api' },
          d: { port: 4, container: 'logs' },
        },
        sidecars: { proxy: { image }, logs: { image, ports: { d: 4 } } },
        init: { wait: { image } },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "pod/port-container: port "a" is of container "prxy", which the pod does not have
        a: { port: 1, container: «'prxy'» },
        help: did you mean "proxy"?
      pod/port-container: init container "wait" has ended before anybody could call port "b"
        b: { port: 2, container: «'wait'» },
        help: its running containers are api, proxy, logs
      pod/port-name: container "logs" lists port "d" itself
        «d»: { port: 4, container: 'logs' },
        help: drop it there: a port that the workload gives a container is on the Service"
    `);
  });
});
