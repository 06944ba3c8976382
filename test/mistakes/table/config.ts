import { Config } from '../../../src/constructs/config.js';
import { file, folder } from '../../../src/constructs/files.js';
import { Secret } from '../../../src/constructs/secret.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { text } from '../../../src/core/references/text.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const reloading = (map: ConstructorParameters<typeof Config>[0]) =>
  new Config(map, 'settings', { data: { LEVEL: 'info' }, files: { 'app.conf': 'a' }, onChange: 'reload' });

/** Mistakes in configuration. */
export const configMistakes: readonly MistakeRow[] = [
  {
    name: 'a file that is not there',
    make: (map) => new Config(map, 'settings', { files: { 'app.conf': file('./no-such.conf') } }),
    ruleId: 'config/file',
    at: "file(«'./no-such.conf'»)",
    message: 'there is no "./no-such.conf"',
    help: 'paths are relative to config.ts',
  },
  {
    name: 'an option of a file that there is none of',
    make: (map) =>
      new Config(map, 'settings', { files: { 'app.conf': file('./config.ts', { bynary: true } as never) } }),
    ruleId: 'config/file',
    at: "file(«'./config.ts'»",
    message: 'there is no option "bynary"',
    help: 'did you mean "binary"?',
  },
  {
    name: 'options of a file that are none',
    make: (map) => new Config(map, 'settings', { files: { 'app.conf': file('./config.ts', null as never) } }),
    ruleId: 'config/file',
    at: "file(«'./config.ts'»",
    message: 'the options of a file must be an object',
  },
  {
    name: 'a prefix that is no text',
    make: (map) => new Config(map, 'settings', { files: folder('./', { prefix: 5 } as never) }),
    ruleId: 'config/file',
    at: "folder(«'./'»",
    message: 'prefix: must be a text in quotes',
  },
  {
    name: 'a folder given as a file',
    make: (map) => new Config(map, 'settings', { files: { 'app.conf': file('../table') } }),
    ruleId: 'config/file',
    at: "file(«'../table'»)",
    message: 'a folder, not a file, is "../table"',
    help: "read all its files: folder('../table')",
  },
  {
    name: 'a file given as a folder',
    make: (map) => new Config(map, 'settings', { files: folder('./config.ts') }),
    ruleId: 'config/file',
    at: "folder(«'./config.ts'»)",
    message: 'a file, not a folder, is "./config.ts"',
    help: "read it: file('./config.ts')",
  },
  {
    name: 'a folder that holds folders',
    make: (map) => new Config(map, 'settings', { files: folder('..') }),
    ruleId: 'config/file',
    at: "folder(«'..'»)",
    message: "and a key can't be a path",
    help: 'read it by a call of its own',
  },
  {
    name: 'more content than an object holds',
    make: (map) => new Config(map, 'settings', { files: { big: 'x'.repeat(1_048_577) } }),
    ruleId: 'config/content',
    at: "«new Config»(map, 'settings'",
    message: 'the content has 1048577 bytes, and a ConfigMap holds at most 1048576',
    help: 'put large files into the image or a volume',
  },
  {
    name: 'an object too large for a client-side apply',
    make: (map) => new Config(map, 'settings', { files: { big: 'x'.repeat(300_000) } }),
    ruleId: 'config/apply-size',
    at: "«new Config»(map, 'settings'",
    message: 'keep a copy in an annotation, which holds at most 262144',
    help: 'apply it with --server-side',
  },
  {
    name: 'half of a character',
    make: (map) => new Config(map, 'settings', { data: { HALF: '\ud800' } }),
    ruleId: 'options/invalid',
    at: "data: { HALF: «'\\ud800'» }",
    message: 'has half of a character, which UTF-8 has no form for',
    help: 'give it as bytes',
  },
  {
    name: 'a key of a secret inside the content of a Config',
    make: (map) => {
      const login = new Secret(map, 'login', { existing: ['password'] });
      new Config(map, 'settings', { data: { URL: text`db://me:${login.key('password')}@db` } });
    },
    ruleId: 'options/invalid',
    at: "data: { URL: «text`db://me:${login.key('password')}@db`» }",
    message: "can't hold a key of a Config or a Secret",
    help: 'put the text into the env of the workload that reads it',
  },
  {
    name: 'a host of several ports inside the content of a Config',
    make: (map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 80, metrics: 90 } });
      new Config(map, 'settings', { data: { HOST: api.host } });
    },
    ruleId: 'reference/port',
    at: 'data: { HOST: «api.host» }',
    message: 'shop/api has several ports (http, metrics)',
    help: 'write .ports.http.host or .ports.metrics.host',
  },
  {
    name: 'immutable content without a version in its name',
    make: (map) => new Config(map, 'settings', { data: { A: '1' }, immutable: true }),
    ruleId: 'config/immutable-name',
    at: 'immutable: «true»',
    message: '"settings" is immutable and has no version in its name',
    help: "name: 'settings-v1'",
  },
  {
    name: 'immutable content that reloads',
    make: (map) => new Config(map, 'settings-v1', { data: { A: '1' }, immutable: true, onChange: 'reload' }),
    ruleId: 'config/reload',
    at: "onChange: «'reload'»",
    message: 'immutable content never changes',
    help: "drop onChange: 'reload', or immutable",
  },
  {
    name: 'a variable of content that reloads',
    make: (map) => {
      const settings = reloading(map);
      new StatelessApp(map, 'api', { image, env: { LEVEL: settings.key('LEVEL') } });
    },
    ruleId: 'config/reload',
    at: "env: { LEVEL: «settings.key('LEVEL')» }",
    message: 'shop/settings (ConfigMap) reloads, but a variable keeps the value',
    help: "say onChange: 'restart' for it",
  },
  {
    name: 'all variables of content that reloads',
    make: (map) => {
      const settings = reloading(map);
      new StatelessApp(map, 'api', { image, envFrom: [settings] });
    },
    ruleId: 'config/reload',
    at: 'envFrom: [«settings»]',
    message: 'reloads, but a variable keeps the value',
    help: 'mount it as files',
  },
  {
    name: 'a sub-path of content that reloads',
    make: (map) => {
      const volume = reloading(map).files();
      new StatelessApp(map, 'api', { image, mounts: { '/etc/a': { volume, subPath: 'app.conf' } } });
    },
    ruleId: 'config/reload',
    at: "subPath: «'app.conf'»",
    message: 'what is mounted by its sub-path never changes in a running pod',
    help: 'mount the whole folder',
  },
  {
    name: 'a sub-path that is no file of the content',
    make: (map) => {
      const volume = new Config(map, 'settings', { files: { 'app.conf': 'a' } }).files();
      new StatelessApp(map, 'api', { image, mounts: { '/etc/a': { volume, subPath: 'app.cnf' } } });
    },
    ruleId: 'reference/key',
    at: "subPath: «'app.cnf'»",
    message: 'the files of shop/settings (ConfigMap) have no "app.cnf"',
    help: 'did you mean "app.conf"?',
  },
  {
    name: 'a variable of bytes',
    make: (map) => {
      const settings = new Config(map, 'settings', { files: { 'logo.png': Uint8Array.from([0, 255]) } });
      new StatelessApp(map, 'api', { image, env: { LOGO: settings.key('logo.png') } });
    },
    ruleId: 'config/binary-variable',
    at: "env: { LOGO: «settings.key('logo.png')» }",
    message: 'the value of "logo.png" in shop/settings (ConfigMap) is no text',
    help: 'mount it as a file',
  },
  {
    name: 'permissions without 0o',
    make: (map) => new Config(map, 'settings', { files: { a: 'a' } }).files({ mode: 755 }),
    ruleId: 'options/invalid',
    at: 'mode: «755»',
    message: 'mode: must be from 0 to 0o777 (got 755)',
    help: '755 is 0o1363',
  },
  {
    name: 'a file outside of the volume',
    make: (map) => new Config(map, 'settings', { files: { a: 'a' } }).files({ items: { '../a': 'a' } }),
    ruleId: 'options/invalid',
    at: "items: { «'../a'»: 'a' }",
    message: 'must be a path inside the volume',
    help: "write it like 'conf.d/shop.conf'",
  },
  {
    name: 'files chosen in two ways',
    make: (map) => new Config(map, 'settings', { files: { a: 'a' } }).files({ keys: ['a'], items: { b: 'a' } }),
    ruleId: 'options/invalid',
    at: "keys: «['a']»",
    message: 'does not go with items',
    help: 'drop keys',
  },
  {
    name: 'a Secret for TLS without its key',
    make: (map) => new Secret(map, 'cert', { data: { 'tls.crt': 'x' }, notSecret: true, type: 'kubernetes.io/tls' }),
    ruleId: 'secret/type',
    at: "type: «'kubernetes.io/tls'»",
    message: 'a Secret of type kubernetes.io/tls needs tls.key',
    help: 'add it to data',
  },
  {
    name: 'a registry login that is no JSON',
    make: (map) =>
      new Secret(map, 'registry', {
        data: { '.dockerconfigjson': 'user:password' },
        notSecret: true,
        type: 'kubernetes.io/dockerconfigjson',
      }),
    ruleId: 'secret/type',
    at: "data: { '.dockerconfigjson': «'user:password'» }",
    message: 'must be a JSON object',
    help: 'docker login',
  },
  {
    name: 'a misspelt type of Secret',
    make: (map) => new Secret(map, 'cert', { data: { a: 'x' }, notSecret: true, type: 'kubernetes.io/tsl' }),
    ruleId: 'secret/type',
    at: "type: «'kubernetes.io/tsl'»",
    message: 'Kubernetes has no Secret type "kubernetes.io/tsl"',
    help: 'did you mean "kubernetes.io/tls"?',
  },
  {
    name: 'a certificate in base64',
    make: (map) =>
      new Secret(map, 'cert', {
        data: { 'tls.crt': 'LS0tLS1CRUdJTg==', 'tls.key': 'x' },
        notSecret: true,
        type: 'kubernetes.io/tls',
      }),
    ruleId: 'secret/tls',
    at: "'tls.crt': «'LS0tLS1CRUdJTg=='»",
    message: 'must be a certificate and its key in PEM',
    help: 'base64 is our work',
  },
];
