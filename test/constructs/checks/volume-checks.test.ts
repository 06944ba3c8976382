import { expect, it } from 'vitest';
import { Config } from '../../../src/constructs/config.js';
import { Secret } from '../../../src/constructs/secret.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('two volumes at one path', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image,
      mounts: { '/tmp': { emptyDir: {}, name: 'scratch' } },
      writable: ['/cache', '/tmp'],
    });
    new StatelessApp(map, 'twice', { image, writable: ['/tmp', '/tmp'] });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/mount-path: two volumes are mounted at /tmp
      writable: ['/cache', «'/tmp'»],
      help: a path can hold one volume; drop one of the two
    pod/mount-path: two volumes are mounted at /tmp
      new StatelessApp(map, 'twice', { image, writable: ['/tmp', «'/tmp'»] });
      help: a path can hold one volume; drop one of the two"
  `);
});

it('two volumes of one name', () => {
  const { findings } = program((map) => {
    const config = new Config(map, 'settings', { data: { a: 'x', b: 'y' } });
    const secret = new Secret(map, 'settings', { existing: ['c'] });
    new StatelessApp(map, 'paths', { image, writable: ['/a/b', '/a-b'] });
    new StatelessApp(map, 'sources', {
      image,
      mounts: {
        '/config': config.files(),
        '/secret': secret.files(),
        '/again': config.files(),
        '/part': { volume: config.files({ keys: ['a'] }) },
      },
    });
    new StatelessApp(map, 'named', {
      image,
      mounts: {
        '/a': { emptyDir: {}, name: 'shared' },
        '/b': { emptyDir: { medium: 'Memory' }, name: 'shared' },
      },
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/volume-name: the volumes mounted at /a/b and /a-b are both called "a-b"
      new StatelessApp(map, 'paths', { image, writable: ['/a/b', «'/a-b'»] });
      help: name one of them: mounts: { '/a-b': { emptyDir: …, name: '…' } }
    pod/volume-name: the volumes mounted at /config and /secret are both called "settings"
      '/secret': «secret.files()»,
      help: name one of them: mounts: { '/secret': { volume: …, name: '…' } }
    pod/volume-name: the volumes mounted at /config and /part are both called "settings"
      '/part': «{ volume: config.files({ keys: ['a'] }) }»,
      help: name one of them: mounts: { '/part': { volume: …, name: '…' } }
    pod/volume-name: the volumes mounted at /a and /b are both called "shared"
      '/b': «{ emptyDir: { medium: 'Memory' }, name: 'shared' }»,
      help: name one of them: mounts: { '/b': { emptyDir: …, name: '…' } }"
  `);
});

it('names that make no volume name', () => {
  const { findings } = program((map) => {
    const config = new Config(map, 'c'.repeat(64), { data: { a: 'x' } });
    new StatelessApp(map, 'long', {
      image,
      mounts: { '/etc/settings': config.files() },
      writable: [`/${'d'.repeat(64)}`],
    });
  });
  expect(findings).toMatchInlineSnapshot(`
    "pod/volume-name: the volume mounted at /etc/settings would be called "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", which is no name for a volume
      mounts: { '/etc/settings': «config.files()» },
      help: give it one: mounts: { '/etc/settings': { volume: …, name: '…' } }
    pod/volume-name: the volume mounted at /dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd would be called "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd", which is no name for a volume
      writable: [«\`/\${'d'.repeat(64)}\`»],
      help: give it one: mounts: { '/dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd': { emptyDir: …, name: '…' } }"
  `);
});

it('is content with folders that containers share, and with one path in each of two', () => {
  const { findings, object } = program((map) => {
    const config = new Config(map, 'app.settings', { data: { a: 'x' } });
    new StatelessApp(map, 'api', {
      image,
      mounts: { '/shared': { emptyDir: {}, name: 'shared' }, '/etc/settings': config.files() },
      writable: ['/tmp'],
      sidecars: {
        proxy: {
          image,
          mounts: { '/in': { emptyDir: {}, name: 'shared' }, '/etc/settings': config.files() },
          writable: ['/tmp', '/'],
        },
      },
    });
  });
  expect(findings).toBe('');
  expect(object('Deployment')).toMatchObject({
    spec: {
      template: {
        spec: {
          volumes: [
            { name: 'shared', emptyDir: {} },
            { name: 'app-settings', configMap: { name: 'app.settings' } },
            { name: 'tmp', emptyDir: {} },
            { name: 'proxy-tmp', emptyDir: {} },
            { name: 'proxy-root', emptyDir: {} },
          ],
        },
      },
    },
  });
});
