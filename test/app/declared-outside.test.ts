import { expect, it } from 'vitest';
import { App, ServiceMap, StatelessApp } from 'servicemap';
import { declaredOutside } from '../../src/app/declared-outside.js';

it.each([
  ['Secret', "new Secret(map, 'a', { existing: ['…'] })"],
  ['ServiceAccount', "serviceAccount: 'a'"],
  ['RuntimeClass', "Rules.of(…).off('reference/*', '…')"],
])('a %s of others is written so that a program can say it', (kind, written) => {
  expect(declaredOutside({ kind, namespace: 'shop', name: 'a' })).toBe(written);
});

it('no help of synth names an option of validate', () => {
  const map = new ServiceMap(new App({ name: 'demo' }), 'shop');
  new StatelessApp(map, 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    resources: { cpu: '100m', memory: '64Mi' },
    pod: { volumes: [{ name: 'x', secret: { secretName: 'gone' } }] },
  });
  expect((map.node.root as App).synthesize().findings).toMatchObject([
    {
      ruleId: 'reference/secret',
      help: "add it, or say that others make it: new Secret(map, 'gone', { existing: ['…'] })",
    },
  ]);
});
