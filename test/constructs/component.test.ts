import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { Component } from '../../src/constructs/component.js';
import { Config } from '../../src/constructs/config.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ExternalService } from '../../src/constructs/external-service.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program } from '../program.js';

const image = 'redis:8.0';

class Cache extends Component {
  readonly redis: StatelessApp<'redis'>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const settings = new Config(this, 'settings', { data: { SIZE: '1' } });
    this.redis = new StatelessApp(this, 'redis', { image, ports: { redis: 6379 }, envFrom: [settings] });
    new ExposedService(this, 'door', { target: this.redis, internal: true });
    new ExternalService(this, 'backup', { dns: 'backup.example.com', ports: { https: 443 } });
  }
}

it('a Component prefixes all names in it, so that it can be used twice', () => {
  const { findings, names, object } = program((map) => {
    new Cache(map, 'sessions');
    new Cache(map, 'carts');
  });
  expect(findings).toBe('');
  expect(names).toEqual(
    [
      ...['sessions', 'carts'].flatMap((id) => [
        `ConfigMap ${id}-settings`,
        `Deployment ${id}-redis`,
        `Service ${id}-redis`,
        `Service ${id}-door`,
        `Service ${id}-backup`,
      ]),
      'Namespace shop',
      'NetworkPolicy default-deny',
    ].toSorted(),
  );
  expect(object('Deployment', 'carts-redis')).toHaveProperty('spec.selector.matchLabels', {
    'app.kubernetes.io/name': 'carts-redis',
    'app.kubernetes.io/instance': 'shop',
  });
});

it('Components stand in each other, with constructs between that change no name', () => {
  const { findings, names } = program((map) => {
    const outer = new Component(new Construct(map, 'folder'), 'outer');
    const inner = new Component(new Construct(outer, 'folder'), 'inner');
    new StatelessApp(inner, 'redis', { image });
    new StatelessApp(inner, 'other', { image, name: 'named' });
  });
  expect(findings).toBe('');
  expect(names).toContain('Deployment outer-inner-redis');
  expect(names).toContain('Deployment named');
});

it('two of one id, and an id that is no name, are found', () => {
  const { findings } = program((map) => {
    new StatelessApp(new Component(map, 'cache'), 'redis', { image });
    new StatelessApp(new Component(map, 'cache'), 'redis', { image });
    new Component(map, 'My_Cache');
  });
  expect(findings).toMatchInlineSnapshot(`
    "map/duplicate-workload: map shop has two workloads called "cache-redis": the other is shop/cache-redis (StatelessApp)
      new StatelessApp(new Component(map, 'cache'), «'redis'», { image });
      help: give one of them another name: Services and policies tell the pods of a map apart by the workload name alone
    meta/name: "My_Cache" has a capital letter and "_"
      new Component(map, «'My_Cache'»);
      help: use lower-case letters, digits, and "-" between them"
  `);
});
