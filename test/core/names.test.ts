import { Construct } from 'constructs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Component } from '../../src/constructs/component.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { nameIn, nodeId } from '../../src/core/names.js';
import { program } from '../program.js';

const id = fc.stringMatching(/^[a-z]([a-z0-9-]{0,6}[a-z0-9])?$/);

it('a name is the ids of the Components around it and its own, whatever stands between', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id, prefixes: fc.boolean() }), { maxLength: 4 }), id, (around, own) => {
      const { findings, object } = program((map) => {
        const scope = around.reduce<Construct>(
          (within, each) => (each.prefixes ? new Component(within, each.id) : new Construct(within, each.id)),
          map,
        );
        new StatelessApp(scope, own, { image: 'a:1' });
      });
      const name = [...around.filter(({ prefixes }) => prefixes).map((each) => each.id), own].join('-');
      expect(findings).toBe('');
      expect(object('Deployment')).toMatchObject({
        metadata: { name },
        spec: { selector: { matchLabels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop' } } },
      });
    }),
    { numRuns: 50 },
  );
});

it('a prefix ends at the map', () => {
  program((map, app) => {
    const outer = new Component(app, 'outer');
    expect(nameIn(outer, 'x')).toBe('outer-x');
    expect(nameIn(map, 'x')).toBe('x');
    expect(nameIn(outer, 'x', 'y')).toBe('y');
    expect(app.findings()).toHaveLength(1);
  });
});

it('a node id is free, so that the tree never throws', () => {
  const scope = new Construct(undefined as never, '');
  expect(nodeId(scope, 'Config', 'api')).toBe('Config.api');
  new Construct(scope, 'Config.api');
  expect(nodeId(scope, 'Config', 'api')).toBe('Config.api.2');
  new Construct(scope, 'Config.api.2');
  expect(nodeId(scope, 'Config', 'api')).toBe('Config.api.3');
  expect(nodeId(scope, '', 'api')).toBe('api');
  for (const none of ['', undefined, null]) expect(nodeId(scope, '', none as string)).toBe('unnamed');
});
