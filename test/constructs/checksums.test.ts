import { expect, it } from 'vitest';
import { JsonPatch } from 'cdk8s';
import { Config, type ConfigOptions } from '../../src/constructs/config.js';
import { CHECKSUM_ANNOTATION } from '../../src/constructs/content.js';
import { CronTask } from '../../src/constructs/cron-task.js';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { Secret } from '../../src/constructs/secret.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp, type StatelessAppOptions } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
type Settings = Config<'A' | 'B', 'f.json' | 'g.json'>;

/** The checksum of a workload that uses a Config in some way. */
function checksum(
  use: (settings: Settings) => Omit<StatelessAppOptions<never>, 'image'>,
  changes: Partial<ConfigOptions<'A' | 'B', 'f.json' | 'g.json'>> = {},
): unknown {
  const { object, findings } = program((map) => {
    const settings: Settings = new Config(map, 'settings', {
      data: { A: '1', B: '2' },
      files: { 'f.json': '{}', 'g.json': '[]' },
      ...changes,
    });
    new StatelessApp(map, 'api', { image, ...use(settings) });
  });
  expect(findings).toBe('');
  const { annotations = {} } = (
    object('Deployment') as unknown as { spec: { template: { metadata: { annotations?: Record<string, string> } } } }
  ).spec.template.metadata;
  return annotations[CHECKSUM_ANNOTATION];
}

const A = { data: { A: 'changed', B: '2' } };
const B = { data: { A: '1', B: 'changed' } };
const F = { files: { 'f.json': 'changed', 'g.json': '[]' } };
const G = { files: { 'f.json': '{}', 'g.json': 'changed' } };

it.each<[string, Parameters<typeof checksum>[0], object[], object[]]>([
  ['a key', (settings) => ({ env: { X: settings.key('A') } }), [A], [B, F, G]],
  ['a key in a text', (settings) => ({ env: { X: text`x${settings.key('A')}` } }), [A], [B, F, G]],
  ['all keys as variables', (settings) => ({ envFrom: [settings] }), [A, B, F, G], []],
  ['all, with a prefix', (settings) => ({ envFrom: [{ from: settings, prefix: 'X_' }] }), [A, B, F, G], []],
  ['all files', (settings) => ({ mounts: { '/etc/x': settings.files() } }), [A, B, F, G], []],
  ['a file', (settings) => ({ mounts: { '/etc/x': settings.files({ keys: ['f.json'] }) } }), [F], [A, B, G]],
  [
    'a file in a volume',
    (settings) => ({ mounts: { '/etc/x': { volume: settings.files({ keys: ['f.json'] }) } } }),
    [F],
    [A, B, G],
  ],
  [
    'a key of a sidecar',
    (settings) => ({ sidecars: { proxy: { image, env: { X: settings.key('B') } } } }),
    [B],
    [A, F, G],
  ],
  [
    'a key of an init container',
    (settings) => ({ init: { wait: { image, env: { X: settings.key('B') } } } }),
    [B],
    [A, F, G],
  ],
  ['two keys', (settings) => ({ env: { X: settings.key('A'), Y: settings.key('B') } }), [A, B], [F, G]],
])('the checksum over %s changes with it, and with nothing else', (_, use, changing, others) => {
  const before = checksum(use);
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  for (const change of changing) expect(checksum(use, change)).not.toBe(before);
  for (const change of others) expect(checksum(use, change)).toBe(before);
});

it('nothing used, or reloaded by the program itself, leaves no checksum', () => {
  expect(checksum(() => ({}))).toBeUndefined();
  expect(checksum((settings) => ({ mounts: { '/etc/a': settings.files() } }), { onChange: 'reload' })).toBeUndefined();
});

it('sees what patches make of the content', () => {
  const used: unknown[] = [];
  for (const value of ['1', 'patched']) {
    const { object } = program((map) => {
      const settings = new Config(map, 'settings', { data: { A: '1' } });
      if (value !== '1') {
        const made = settings.node.tryFindChild('ConfigMap') as unknown as { addJsonPatch(patch: JsonPatch): void };
        made.addJsonPatch(JsonPatch.replace('/data/A', value));
      }
      new StatelessApp(map, 'api', { image, env: { A: settings.key('A') } });
    });
    used.push(JSON.stringify(object('Deployment')));
  }
  expect(used[0]).not.toBe(used[1]);
});

it('stands on every workload that runs on, and on none that ends', () => {
  const { object } = program((map) => {
    const settings = new Config(map, 'settings', { data: { A: '1' } });
    const login = new Secret(map, 'login', { data: { p: 'x' }, notSecret: true });
    const envFrom = [settings, login];
    new StatelessApp(map, 'app', { image, envFrom });
    new StatefulDB(map, 'db', { image, envFrom, storage: { size: '1Gi', mountPath: '/data' } });
    new NodeAgent(map, 'agent', { image, envFrom, podAnnotations: { own: 'x' } });
    new CronTask(map, 'cron', { image, envFrom, schedule: '@daily' });
  });
  const path = ['spec', 'template', 'metadata', 'annotations', CHECKSUM_ANNOTATION];
  const sums = ['Deployment', 'StatefulSet', 'DaemonSet'].map((kind) =>
    path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], object(kind)),
  );
  expect(new Set(sums).size).toBe(1);
  expect(sums[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(object('DaemonSet')).toHaveProperty(['spec', 'template', 'metadata', 'annotations', 'own'], 'x');
  expect(JSON.stringify(object('CronJob'))).not.toContain(CHECKSUM_ANNOTATION);
});
