import { describe, expect, it } from 'vitest';
import { Config, type ConfigOptions } from '../../src/constructs/config.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('a Config', () => {
  it('is a ConfigMap with short values and files', () => {
    const { findings, object } = program(
      (map) =>
        new Config(map, 'settings', {
          data: { LOG_LEVEL: 'info' },
          files: { 'features.json': '{\n  "a": 1\n}\n' },
          labels: { team: 'shop' },
          annotations: { 'acme.com/owner': 'shop' },
        }),
    );
    expect(findings).toBe('');
    expect(yaml(object('ConfigMap'))).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
          team: shop
        annotations:
          acme.com/owner: shop
      data:
        LOG_LEVEL: info
        features.json: |
          {
            "a": 1
          }
      "
    `);
  });

  it('goes into pods by key, as variables, and as files', () => {
    const { findings, object } = program((map) => {
      const settings = new Config(map, 'settings', {
        data: { LEVEL: 'info' },
        files: { 'a.json': '{}', 'b.json': '[]' },
      });
      new StatelessApp(map, 'api', {
        image,
        env: { LEVEL: settings.key('LEVEL'), MAYBE: settings.key('LEVEL', { optional: true }) },
        envFrom: [settings, { from: settings, prefix: 'S_', optional: true }],
        mounts: {
          '/etc/all': settings.files(),
          '/etc/one': { volume: settings.files({ keys: ['a.json'], mode: 0o400 }), name: 'one', subPath: 'a.json' },
        },
      });
    });
    expect(findings).toBe('');
    expect(object('Deployment')).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              {
                envFrom: [
                  { configMapRef: { name: 'settings' } },
                  { prefix: 'S_', configMapRef: { name: 'settings', optional: true } },
                ],
                env: [
                  { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } },
                  { name: 'MAYBE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL', optional: true } } },
                ],
                volumeMounts: [
                  { name: 'settings', mountPath: '/etc/all', readOnly: true },
                  { name: 'one', mountPath: '/etc/one', subPath: 'a.json', readOnly: true },
                ],
              },
            ],
            volumes: [
              { name: 'settings', configMap: { name: 'settings' } },
              {
                name: 'one',
                configMap: { name: 'settings', defaultMode: 0o400, items: [{ key: 'a.json', path: 'a.json' }] },
              },
            ],
          },
        },
      },
    });
  });
});

describe('mistakes of a Config', () => {
  it('keys that are none, twice there, or too much', () => {
    const { findings } = program((map) => {
      new Config(map, 'a', { data: { 'a/b': 'x' } });
      new Config(map, 'b', { data: { both: 'x' }, files: { both: 'y' } });
      new Config(map, 'c', { files: { big: '€'.repeat(350_000) } });
      new Config(map, 'd', { data: { NUMBER: 5 as never } });
      new Config(map, 'E_', {});
      new Config(map, 'f', { name: 'Bad' });
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/invalid: "a/b" has "/"
        new Config(map, 'a', { data: { «'a/b'»: 'x' } });
        help: use letters, digits, "-", "_" and "."
      config/content: key "both" is in data and in files
        new Config(map, 'b', { data: { both: 'x' }, files: { both: «'y'» } });
        help: keep one of the two
      config/content: the content has 1050000 bytes, and a ConfigMap holds at most 1048576
        «new Config»(map, 'c', { files: { big: '€'.repeat(350_000) } });
        help: put large files into the image or a volume
      options/invalid: data.NUMBER: must be a text in quotes (got 5)
        new Config(map, 'd', { data: { NUMBER: «5 as never» } });
      meta/name: "E_" has a capital letter and "_"
        new Config(map, «'E_'», {});
        help: use lower-case letters, digits, and "-" and "." between them
      meta/name: "Bad" has a capital letter
        new Config(map, 'f', { name: «'Bad'» });
        help: use lower-case letters, digits, and "-" and "." between them"
    `);
  });

  it('keys that are used and not there', () => {
    const { findings } = program((map) => {
      const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
      new StatelessApp(map, 'api', {
        image,
        env: { A: settings.key('LVEL' as never), B: settings.key('other' as never, { optional: true }) },
        mounts: { '/etc/one': settings.files({ keys: ['featurs' as never] }) },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "reference/key: shop/settings (ConfigMap) has no key "LVEL"
        env: { A: «settings.key('LVEL' as never)», B: settings.key('other' as never, { optional: true }) },
        help: did you mean "LEVEL"?
      reference/key: shop/settings (ConfigMap) has no key "featurs"
        mounts: { '/etc/one': «settings.files({ keys: ['featurs' as never] })» },
        help: its keys are LEVEL"
    `);
  });

  it('content that is wrong itself makes no noise where it is used', () => {
    const { findings } = program((map) => {
      const settings = new Config(map, 'settings', { dta: { LEVEL: 'info' } } as ConfigOptions<'LEVEL'>);
      new StatelessApp(map, 'api', { image, env: { A: settings.key('LEVEL') } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/unknown: there is no option "dta"
        const settings = new Config(map, 'settings', { «dta»: { LEVEL: 'info' } } as ConfigOptions<'LEVEL'>);
        help: did you mean "data"?"
    `);
  });

  it('one of another map', () => {
    const { findings } = program((map, app) => {
      const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
      const other = new ServiceMap(app, 'other');
      new StatelessApp(other, 'api', {
        image,
        env: { A: settings.key('LEVEL') },
        envFrom: [settings],
        mounts: { '/etc/a': settings.files(), '/etc/b': { volume: settings.files() } },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "reference/other-namespace: shop/settings (ConfigMap) is in namespace shop; pods of other can't use it
        env: { A: «settings.key('LEVEL')» },
        help: make a ConfigMap with that content in map other
      reference/other-namespace: shop/settings (ConfigMap) is in namespace shop; pods of other can't use it
        envFrom: [«settings»],
        help: make a ConfigMap with that content in map other
      reference/other-namespace: shop/settings (ConfigMap) is in namespace shop; pods of other can't use it
        mounts: { '/etc/a': «settings.files()», '/etc/b': { volume: settings.files() } },
        help: make a ConfigMap with that content in map other
      reference/other-namespace: shop/settings (ConfigMap) is in namespace shop; pods of other can't use it
        mounts: { '/etc/a': settings.files(), '/etc/b': { volume: «settings.files()» } },
        help: make a ConfigMap with that content in map other"
    `);
  });
});
