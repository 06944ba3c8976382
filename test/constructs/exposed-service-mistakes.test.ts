import { expect, it } from 'vitest';
import { CronTask } from '../../src/constructs/cron-task.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import type { ExposedServiceOptions } from '../../src/constructs/exposed-service-options.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const cluster = { ingress: { from: [{ namespace: 'ingress-nginx' }] } };

it('options', () => {
  const { findings } = program(
    (map) => {
      const target = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      new ExposedService(map, 'nothing', { target } as unknown as ExposedServiceOptions);
      new ExposedService(map, 'two', { target, internal: true, nodePort: true });
      new ExposedService(map, 'hosts', { target, http: { hosts: [] } });
      new ExposedService(map, 'host', { target, http: { hosts: ['Shop.example.com'] } });
      new ExposedService(map, 'path', { target, http: { hosts: ['a.example.com'], path: 'api' } });
      new ExposedService(map, 'range', { target, nodePort: 80 });
      new ExposedService(map, 'cidr', { target, loadBalancer: { sourceRanges: ['10.0.0.0'] } });
      new ExposedService(map, 'no-target', { target: 'api', internal: true } as never);
      new ExposedService(map, 'Name', { target, internal: true });
      new ExposedService(map, 'noted', { target, http: { hosts: ['a.example.com'] }, annotations: {} });
    },
    { cluster },
  );
  expect(findings).toMatchInlineSnapshot(`
    "options/missing: one of the options http, loadBalancer, nodePort, internal is missing
      «new ExposedService»(map, 'nothing', { target } as unknown as ExposedServiceOptions);
      help: add http, loadBalancer, nodePort or internal
    options/conflict: internal does not go with nodePort
      new ExposedService(map, 'two', { target, «internal»: true, nodePort: true });
      help: drop one or the other
    options/invalid: http.hosts: must not be empty
      new ExposedService(map, 'hosts', { target, http: { hosts: «[]» } });
    options/invalid: http.hosts[0]: "Shop.example.com" has a capital letter
      new ExposedService(map, 'host', { target, http: { hosts: [«'Shop.example.com'»] } });
      help: use lower-case letters, digits, and "-" and "." between them
    options/invalid: http.path: must begin with '/' (got "api")
      new ExposedService(map, 'path', { target, http: { hosts: ['a.example.com'], path: «'api'» } });
    options/invalid: nodePort: must be at least 30000 (got 80)
      new ExposedService(map, 'range', { target, nodePort: «80» });
    options/invalid: loadBalancer.sourceRanges[0]: "10.0.0.0" is not a range of addresses
      new ExposedService(map, 'cidr', { target, loadBalancer: { sourceRanges: [«'10.0.0.0'»] } });
      help: write it like '10.0.0.0/8' or 'fd00::/8'
    options/invalid: target: must be a workload (got "api")
      new ExposedService(map, 'no-target', { target: «'api'», internal: true } as never);
      help: write target: this.api
    meta/name: "Name" has a capital letter
      new ExposedService(map, «'Name'», { target, internal: true });
      help: use lower-case letters, digits, and "-" between them
    options/conflict: annotations does not go with http
      new ExposedService(map, 'noted', { target, http: { hosts: ['a.example.com'] }, «annotations»: {} });
      help: drop one or the other"
  `);
});

it('ports that the target lacks, or too many of them', () => {
  const { findings } = program(
    (map) => {
      const one = new StatelessApp(map, 'one', { image, ports: { http: 8080 } });
      const two = new StatelessApp(map, 'two', { image, ports: { a: 1, b: 2 } });
      const none = new StatelessApp(map, 'none', { image });
      new ExposedService(map, 'a', { target: one, port: 'htpp' as never, internal: true });
      new ExposedService(map, 'b', { target: two, http: { hosts: ['a.example.com'] } });
      new ExposedService(map, 'c', { target: none, internal: true });
      new ExposedService(map, 'd', { target: two, nodePort: 30_000 });
      new ExposedService(map, 'e', { target: two, nodePort: true });
      new ExposedService(map, 'f', { target: two, port: 'zzz' as never, internal: true });
    },
    { cluster },
  );
  expect(findings).toMatchInlineSnapshot(`
    "reference/port: shop/one has no port "htpp"
      new ExposedService(map, 'a', { target: one, port: «'htpp' as never», internal: true });
      help: did you mean "http"?
    reference/port: shop/two has several ports (a, b)
      new ExposedService(map, 'b', { target: «two», http: { hosts: ['a.example.com'] } });
      help: say which one speaks HTTP: port: …
    reference/port: shop/none has no ports, so there is nothing to expose
      new ExposedService(map, 'c', { target: «none», internal: true });
      help: give it ports, e.g. ports: { http: 8080 }
    exposure/node-port: one node port can't lead to several ports (a, b)
      new ExposedService(map, 'd', { target: two, nodePort: «30_000» });
      help: say which: port: 'a', or nodePort: true for ports that the cluster picks
    reference/port: shop/two has no port "zzz"
      new ExposedService(map, 'f', { target: two, port: «'zzz' as never», internal: true });
      help: its ports are a, b"
  `);
});

it('a target whose ports are wrong themselves is told once', () => {
  const { findings } = program((map) => {
    const target = new StatelessApp(map, 'api', { image, ports: { http: 80_000 } });
    new ExposedService(map, 'a', { target, internal: true });
    new ExposedService(map, 'b', { target, port: 'http', internal: true });
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: ports.http: must be at most 65535 (got 80000)
      const target = new StatelessApp(map, 'api', { image, ports: { http: «80_000» } });"
  `);
});

it('a target that no Service leads to', () => {
  const { findings } = program(
    (map) => {
      const target = new CronTask(map, 'cron', { image, schedule: '@daily', ports: { http: 8080 } });
      new ExposedService(map, 'a', { target, http: { hosts: ['a.example.com'] } });
    },
    { cluster },
  );
  expect(findings).toMatchInlineSnapshot(`
    "reference/no-service: no Service leads to shop/cron, and HTTP from outside goes through one
      new ExposedService(map, 'a', { «target», http: { hosts: ['a.example.com'] } });
      help: expose a StatelessApp, a StatefulDB or a NodeAgent"
  `);
});

it('a target in another map', () => {
  const { findings } = program((map, app) => {
    const target = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
    new ExposedService(new ServiceMap(app, 'other'), 'a', { target, internal: true });
  });
  expect(findings).toMatchInlineSnapshot(`
    "reference/other-namespace: shop/api is in another map; a Service can only lead to pods of its own
      new ExposedService(new ServiceMap(app, 'other'), 'a', { «target», internal: true });
      help: make the ExposedService in map shop"
  `);
});

it('a certificate for a route, and a controller that nobody knows the place of', () => {
  const make = (map: ServiceMap) => {
    const target = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
    new ExposedService(map, 'a', { target, http: { hosts: ['a.example.com'], tls: { issuer: 'letsencrypt' } } });
  };
  expect(program(make, { cluster: { gateway: { name: 'a', namespace: 'b' } } }).findings).toMatchInlineSnapshot(`
    "exposure/tls-of-gateway: this cluster leads HTTP through a Gateway, whose listener holds the certificate; a route can't bring its own
      new ExposedService(map, 'a', { target, http: { hosts: ['a.example.com'], tls: «{ issuer: 'letsencrypt' }» } });
      help: say tls: true or leave it out, and give the certificate to the Gateway"
  `);
  const open = program(make);
  expect(open.findings).toMatchInlineSnapshot(`
    "warning network/ingress-source: the cluster does not say where its ingress controller runs, so the port is open to everybody
      new ExposedService(map, 'a', { target, «http»: { hosts: ['a.example.com'], tls: { issuer: 'letsencrypt' } } });
      help: say it for the cluster, e.g. ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] }"
  `);
  expect(open.object('NetworkPolicy', 'api')).not.toHaveProperty('spec.ingress[0].from');
});
