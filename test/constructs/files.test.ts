import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { file, folder } from '../../src/constructs/files.js';
import { Secret } from '../../src/constructs/secret.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('files and folders', () => {
  it('are read beside the source file, in the order of their names, texts and bytes apart', () => {
    const { findings, object } = program(
      (map) =>
        new Config(map, 'settings', {
          files: { ...folder('./fixtures/flat'), 'own.conf': file('fixtures/flat/b.conf'), plain: 'p' },
        }),
    );
    expect(findings).toBe('');
    const { data, binaryData } = object('ConfigMap');
    expect(Object.entries(data as object)).toEqual([
      ['a.conf', 'a = "한글"\r\n'],
      ['b.conf', 'b = 2\n'],
      ['own.conf', 'b = 2\n'],
      ['plain', 'p'],
    ]);
    expect(binaryData).toEqual({ 'logo.png': 'iVBORwD//g==' });
  });

  it('have options', () => {
    const { findings, object } = program((map) => {
      new Config(map, 'settings', {
        files: folder('./fixtures/flat', { prefix: 'flat-', hidden: true, binary: true }),
      });
    });
    expect(findings).toBe('');
    expect(object('ConfigMap')).toMatchObject({
      binaryData: { 'flat-.hidden': 'eA==', 'flat-b.conf': 'YiA9IDIK', 'flat-logo.png': 'iVBORwD//g==' },
    });
    expect(object('ConfigMap')).not.toHaveProperty('data');
  });

  it('that can not be read are findings at their call', () => {
    const { findings } = program((map) => {
      new Config(map, 'a', { files: { 'app.conf': file('./fixtures/ap.conf') } });
      new Config(map, 'b', { files: { 'app.conf': file('./fixtures/flat') } });
      new Config(map, 'c', { files: folder('./fixtures/flat/a.conf') });
      new Config(map, 'd', { files: folder('./fixtures/conf') });
      new Config(map, 'e', { files: { 'logo.png': file('./fixtures/flat/logo.png', { binary: false }) } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "config/file: there is no "./fixtures/ap.conf"
        new Config(map, 'a', { files: { 'app.conf': file(«'./fixtures/ap.conf'») } });
        help: paths are relative to files.test.ts
      config/file: a folder, not a file, is "./fixtures/flat"
        new Config(map, 'b', { files: { 'app.conf': file(«'./fixtures/flat'») } });
        help: read all its files: folder('./fixtures/flat')
      config/file: a file, not a folder, is "./fixtures/flat/a.conf"
        new Config(map, 'c', { files: folder(«'./fixtures/flat/a.conf'») });
        help: read it: file('./fixtures/flat/a.conf')
      config/file: "./fixtures/conf" holds the folder "sub", and a key can't be a path
        new Config(map, 'd', { files: folder(«'./fixtures/conf'») });
        help: read it by a call of its own: folder('./fixtures/conf/sub', { prefix: 'sub-' })
      options/invalid: files['logo.png']: is no text in UTF-8
        new Config(map, 'e', { files: { 'logo.png': «file('./fixtures/flat/logo.png', { binary: false })» } });
        help: leave binary out, or say binary: true"
    `);
  });
});

describe('bytes', () => {
  it('any of them come back as they were, from a Secret and from a Config', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { object } = program((map) => {
          new Secret(map, 'login', { data: { key: bytes }, notSecret: true });
          new Config(map, 'settings', { files: { key: bytes } });
        });
        for (const value of [object('Secret')['data'], object('ConfigMap')['binaryData']]) {
          const { key } = value as { key: string };
          expect(key).toMatch(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
          expect(Uint8Array.from(Buffer.from(key, 'base64'))).toEqual(bytes);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('any text of a Secret comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const { object } = program((map) => new Secret(map, 'login', { data: { key: value }, notSecret: true }));
        expect(Buffer.from((object('Secret')['data'] as { key: string }).key, 'base64').toString()).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it('a view of a larger buffer is just the view', () => {
    const whole = Uint8Array.from([1, 2, 3, 4]);
    const { object } = program(
      (map) => new Secret(map, 'login', { data: { key: whole.subarray(1, 3) }, notSecret: true }),
    );
    expect(object('Secret')['data']).toEqual({ key: 'AgM=' });
  });
});

describe('references in content', () => {
  it('are written for the pods of the map, and open no path', () => {
    const { findings, object, names } = program((map) => {
      const db = new StatefulDB(map, 'db', {
        image,
        ports: { sql: { port: 5432, service: 15_432 } },
        storage: { size: '1Gi', mountPath: '/data' },
      });
      new Config(map, 'settings', {
        data: { HOST: db.host, PORT: db.port },
        files: { 'app.conf': text`url = http://${db.address}/$(x)\n` },
      });
    });
    expect(findings).toBe('');
    expect(object('ConfigMap')['data']).toEqual({
      HOST: 'db',
      PORT: '15432',
      'app.conf': 'url = http://db:15432/$(x)\n',
    });
    expect(names.filter((name) => name.startsWith('NetworkPolicy'))).toEqual(['NetworkPolicy default-deny']);
  });

  it('that lead nowhere are findings, and so are keys', () => {
    const { findings } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 80, metrics: 90 } });
      const login = new Secret(map, 'login', { existing: ['password'] });
      new Config(map, 'a', { data: { HOST: api.host } });
      new Config(map, 'b', { data: { URL: text`http://x:${login.key('password')}@y` } });
      new Config(map, 'c', { data: { PASSWORD: login.key('password') as never } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "reference/port: shop/api has several ports (http, metrics), so "host" does not say which is used
        new Config(map, 'a', { data: { HOST: «api.host» } });
        help: write .ports.http.host or .ports.metrics.host
      options/invalid: data.URL: can't hold a key of a Config or a Secret: only the cluster puts those together
        new Config(map, 'b', { data: { URL: «text\`http://x:\${login.key('password')}@y\`» } });
        help: put the text into the env of the workload that reads it
      options/invalid: data.PASSWORD: can't hold a key of a Config or a Secret: only the cluster puts those together
        new Config(map, 'c', { data: { PASSWORD: «login.key('password') as never» } });
        help: put the text into the env of the workload that reads it"
    `);
  });
});
