import { expect, it } from 'vitest';
import { layered } from '../../src/rendering/pass-through.js';

it('keeps the items of a list that the pass-through does not name', () => {
  const base = {
    volumes: [{ name: 'tmp', emptyDir: {} }],
    containers: [{ name: 'api', image: 'a:1', env: [{ name: 'A', value: '1' }] }],
  };
  const over = {
    volumes: [{ name: 'ca', persistentVolumeClaim: { claimName: 'u' } }],
    containers: [
      {
        name: 'api',
        env: [
          { name: 'A', value: '2' },
          { name: 'B', value: '3' },
        ],
      },
    ],
  };
  expect(layered(base, over)).toEqual({
    volumes: [
      { name: 'tmp', emptyDir: {} },
      { name: 'ca', persistentVolumeClaim: { claimName: 'u' } },
    ],
    containers: [
      {
        name: 'api',
        image: 'a:1',
        env: [
          { name: 'A', value: '2' },
          { name: 'B', value: '3' },
        ],
      },
    ],
  });
});

it('loses nothing to an empty list', () => {
  expect(layered({ containers: [{ name: 'api' }] }, { containers: [] })).toEqual({ containers: [{ name: 'api' }] });
});

it('replaces lists whose items nothing tells apart', () => {
  expect(layered({ tolerations: [{ key: 'a' }] }, { tolerations: [{ key: 'b' }] })).toEqual({
    tolerations: [{ key: 'b' }],
  });
});
