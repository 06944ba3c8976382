import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { IngressClass } from '../../src/constructs/ingress-class.js';
import { objectsBelow, program, told, yaml } from '../program.js';

const controller = 'k8s.io/ingress-nginx';

it('is an object of the whole cluster', () => {
  const app = new App({ environments: { dev: { clusters: { one: { labels: { team: 'platform' } } } } } });
  app.forEachCluster((cluster) => {
    new IngressClass(cluster, 'nginx', {
      controller,
      default: true,
      parameters: { apiGroup: 'example.com', kind: 'Parameters', name: 'edge', namespace: 'ingress' },
    });
    new IngressClass(cluster, 'other', { controller, parameters: { kind: 'Parameters', name: 'edge' } });
  });
  expect(told(app.findings())).toBe('');
  expect(yaml(...objectsBelow(app))).toMatchInlineSnapshot(`
    "apiVersion: networking.k8s.io/v1
    kind: IngressClass
    metadata:
      name: nginx
      labels:
        app.kubernetes.io/managed-by: servicemap
        team: platform
      annotations:
        ingressclass.kubernetes.io/is-default-class: "true"
    spec:
      controller: k8s.io/ingress-nginx
      parameters:
        apiGroup: example.com
        kind: Parameters
        name: edge
        namespace: ingress
        scope: Namespace
    ---
    apiVersion: networking.k8s.io/v1
    kind: IngressClass
    metadata:
      name: other
      labels:
        app.kubernetes.io/managed-by: servicemap
        team: platform
    spec:
      controller: k8s.io/ingress-nginx
      parameters:
        kind: Parameters
        name: edge
        scope: Cluster
    "
  `);
});

it('mistakes', () => {
  const { findings } = program((_, app) => {
    new IngressClass(app, 'a', { controller: 'ingress-nginx' });
    new IngressClass(app, 'B', { controller });
    new IngressClass(app, 'first', { controller, default: true });
    new IngressClass(app, 'second', { controller, default: true });
    new IngressClass(app, 'c', { controller, parameters: { kind: 'a/b', name: 'x' } });
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: controller: "ingress-nginx" is not the name of a controller
      new IngressClass(app, 'a', { controller: «'ingress-nginx'» });
      help: write a domain and a path, like 'k8s.io/ingress-nginx'
    meta/name: "B" has a capital letter
      new IngressClass(app, «'B'», { controller });
      help: use lower-case letters, digits, and "-" and "." between them
    exposure/taken: the cluster has a default class already: first (IngressClass). With two, an Ingress that names none is refused
      new IngressClass(app, 'second', { controller, default: «true» });
      help: keep one of them as the default
    options/invalid: parameters.kind: "a/b" can't stand in a path of the API
      new IngressClass(app, 'c', { controller, parameters: { kind: «'a/b'», name: 'x' } });
      help: write it without "/" and "%""
  `);
});
