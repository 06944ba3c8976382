import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const resources = { cpu: '100m', memory: '128Mi' };

it('a range whose bounds are swapped', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image,
      resources,
      replicas: { min: 3, max: 2 },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "scaling/bounds: max (2) is less than min (3)
      replicas: { min: 3, max: «2» },
      help: swap them"
  `);
});

it('containers that request none of what the autoscaler looks at', () => {
  const { findings } = program(
    (map) => {
      new StatelessApp(map, 'cpu', { image, replicas: { min: 1, max: 2 } });
      new StatelessApp(map, 'limited', {
        image,
        resources: { cpu: { limit: '1' } },
        replicas: { min: 1, max: 2, cpu: 70, memory: 70 },
      });
      new StatelessApp(map, 'sidecar', {
        image,
        resources,
        replicas: { min: 1, max: 2, memory: 70 },
        sidecars: { proxy: { image, resources: { cpu: '1' } } },
        init: { wait: { image } },
      });
    },
    { defaults: { resources: { memory: '64Mi' } } },
  );
  expect(findings).toMatchInlineSnapshot(`
    "scaling/no-request: the autoscaler looks at cpu, but container "cpu" requests none, so it would never act
      new StatelessApp(map, 'cpu', { image, replicas: «{ min: 1, max: 2 }» });
      help: write resources: { cpu: '250m' } for it
    scaling/no-request: the autoscaler looks at memory, but container "proxy" requests none, so it would never act
      sidecars: { proxy: «{ image, resources: { cpu: '1' } }» },
      help: write resources: { memory: '256Mi' } for it"
  `);
});
