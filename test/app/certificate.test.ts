import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import type { ClusterIngress } from '../../src/core/cluster-context.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { Secret } from '../../src/constructs/secret.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import type { Tls } from '../../src/rendering/http/tls.js';
import { told } from '../program.js';

const resources = { cpu: '100m', memory: '64Mi' };

/** What is said of a door with a certificate. */
function said(tls: Tls, ingress: Partial<ClusterIngress> = {}, more: (map: ServiceMap) => void = () => undefined) {
  const from = [{ namespace: 'ingress-nginx' }];
  const app = new App({ name: 'demo', cluster: { ingress: { class: 'nginx', from, ...ingress } } });
  const map = new ServiceMap(app, 'shop');
  const image = 'ghcr.io/acme/web:1.0.0';
  const web = new StatelessApp(map, 'web', { image, ports: { http: 8080 }, health: '/', resources });
  new ExposedService(map, 'door', { target: web, http: { hosts: ['a.example.com'], tls } });
  more(map);
  return told(app.synthesize().findings);
}

it('a certificate that nobody makes is told where it is asked for', () => {
  expect(said(true)).toMatchInlineSnapshot(`
    "warning reference/tls-secret: Secret "door-tls" of namespace "shop" is not among the objects
      new ExposedService(map, 'door', { target: web, http: { hosts: ['a.example.com'], «tls» } });
      help: say who makes it, ingress: { issuer: 'letsencrypt' } of the cluster; or that it is there: tls: { secret: '…' }"
  `);
});

it.each<[string, string]>([
  ['an issuer of the cluster', said(true, { issuer: 'letsencrypt' })],
  ['an issuer of its own', said({ issuer: 'own' })],
  ['a Secret that is named', said({ secret: 'wildcard' })],
  [
    'a Secret that is known',
    said(true, {}, (map) => void new Secret(map, 'door-tls', { existing: ['tls.crt', 'tls.key'] })),
  ],
])('%s is enough', (_, findings) => {
  expect(findings).toBe('');
});
