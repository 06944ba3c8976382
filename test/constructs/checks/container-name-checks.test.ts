import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('containers of one pod that are called alike', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image,
      sidecars: { api: { image }, proxy: { image } },
      init: { proxy: { image }, other: { image } },
    });
    new StatelessApp(map, 'named', { image, containerName: 'main', sidecars: { named: { image } } });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/container-name: two containers of the pod are called "api"
      sidecars: { «api»: { image }, proxy: { image } },
      help: give one of them another name; the main one is named by containerName
    pod/container-name: two containers of the pod are called "proxy"
      init: { «proxy»: { image }, other: { image } },
      help: give one of them another name; the main one is named by containerName"
  `);
});
