import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { ServiceMap, StatelessApp, Task, text } from 'servicemap';
import { configFrom, volumeFrom } from 'servicemap/cdk8s-plus';
import { describe, expect, it } from 'vitest';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const podOf = (object: unknown) =>
  (object as { spec: { template: { spec: { containers: unknown[]; volumes?: unknown[] }; metadata: unknown } } }).spec
    .template;

describe('configuration of cdk8s-plus', () => {
  it('goes in where ours does', () => {
    const { findings, object } = program((map) => {
      const settings = configFrom(
        new kplus.ConfigMap(map, 'theirs', { metadata: { name: 'settings' }, data: { LEVEL: 'info', 'a.json': '{}' } }),
      );
      const login = configFrom(
        new kplus.Secret(map, 'login', { metadata: { name: 'login' }, stringData: { password: 'not-secret' } }),
      );
      new StatelessApp(map, 'api', {
        image,
        env: { LEVEL: settings.key('LEVEL'), URL: text`postgres://shop:${login.key('password').urlSafe()}@db` },
        envFrom: [settings, { from: login, prefix: 'DB_' }],
        mounts: { '/etc/api': settings.files({ keys: ['a.json'] }), '/etc/login': login.files() },
      });
    });
    expect(findings).toBe('');
    const { spec } = podOf(object('Deployment'));
    expect(spec.containers[0]).toMatchObject({
      env: [
        { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } },
        { name: 'URL_PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } },
        { name: 'URL', value: 'postgres://shop:$(URL_PASSWORD)@db' },
      ],
      envFrom: [{ configMapRef: { name: 'settings' } }, { prefix: 'DB_', secretRef: { name: 'login' } }],
    });
    expect(spec.volumes).toEqual([
      { name: 'settings', configMap: { name: 'settings', items: [{ key: 'a.json', path: 'a.json' }] } },
      { name: 'login', secret: { secretName: 'login' } },
    ]);
  });

  it('restarts the pods that use a key when that key changes, late changes included', () => {
    const checksum = (data: Record<string, string>) => {
      const { object } = program((map) => {
        const theirs = new kplus.ConfigMap(map, 'settings', { data: { other: data['other'] ?? '' } });
        new StatelessApp(map, 'api', { image, env: { LEVEL: configFrom(theirs).key('LEVEL') } });
        theirs.addData('LEVEL', data['LEVEL'] ?? '');
      });
      return podOf(object('Deployment')).metadata;
    };
    const before = checksum({ LEVEL: 'info' });
    expect(before).toHaveProperty('annotations', { 'servicemap.io/config-checksum': expect.any(String) as string });
    expect(checksum({ LEVEL: 'debug' })).not.toEqual(before);
    expect(checksum({ LEVEL: 'info', other: 'x' })).toEqual(before);
  });

  it('that exists already is known by its name alone', () => {
    const { findings, object } = program((map) => {
      const login = configFrom(kplus.Secret.fromSecretName(map, 'theirs', 'login'));
      new StatelessApp(map, 'api', { image, env: { PASSWORD: login.key('password') } });
    });
    expect(findings).toBe('');
    expect(podOf(object('Deployment')).spec.containers[0]).toMatchObject({
      env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }],
    });
  });

  it('is refused where a key is missing, where it is of another kind, and in another namespace', () => {
    const { findings } = program((map, app) => {
      const other = new ServiceMap(app, 'other');
      const settings = configFrom(
        new kplus.ConfigMap(map, 'settings', { metadata: { name: 's' }, data: { LEVEL: 'x' } }),
      );
      const away = configFrom(new kplus.ConfigMap(other, 'away', { metadata: { name: 'away' }, data: { LEVEL: 'x' } }));
      const claim = new kplus.PersistentVolumeClaim(map, 'claim', {
        metadata: { name: 'c' },
        storage: Size.gibibytes(1),
      });
      configFrom(claim);
      new StatelessApp(map, 'api', {
        image,
        env: { LEVEL: settings.key('LEVL') },
        envFrom: [away],
        mounts: { '/etc/s': settings.files({ keys: ['nothing'] }) },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "interop/kind: c is a PersistentVolumeClaim, and only a ConfigMap or a Secret has keys
        configFrom(«claim»);
        help: write volumeFrom(…)
      reference/key: shop/s (ConfigMap) has no key "LEVL"
        env: { LEVEL: settings.«key»('LEVL') },
        help: did you mean "LEVEL"?
      reference/other-namespace: other/away (ConfigMap) is in namespace other; pods of shop can't use it
        envFrom: [«away»],
        help: make a ConfigMap with that content in map shop
      reference/key: shop/s (ConfigMap) has no key "nothing"
        mounts: { '/etc/s': settings.«files»({ keys: ['nothing'] }) },
        help: its keys are LEVEL"
    `);
  });
});

describe('a claim of cdk8s-plus', () => {
  it('is mounted as a volume', () => {
    const { findings, object } = program((map) => {
      const claim = new kplus.PersistentVolumeClaim(map, 'c', {
        metadata: { name: 'data' },
        storage: Size.gibibytes(1),
      });
      const theirs = kplus.PersistentVolumeClaim.fromClaimName(map, 'existing', 'archive');
      new Task(map, 'copy', {
        image,
        mounts: { '/data': volumeFrom(claim), '/archive': { volume: volumeFrom(theirs), readOnly: true } },
      });
    });
    expect(findings).toBe('');
    const { spec } = podOf(object('Job'));
    expect(spec.volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
      { name: 'archive', persistentVolumeClaim: { claimName: 'archive' } },
    ]);
    expect(spec.containers[0]).toHaveProperty('volumeMounts', [
      { name: 'data', mountPath: '/data' },
      { name: 'archive', mountPath: '/archive', readOnly: true },
    ]);
  });

  it('is for one workload of one pod where its access modes say so', () => {
    const { findings } = program((map) => {
      const single = new kplus.PersistentVolumeClaim(map, 'single', {
        metadata: { name: 'single' },
        storage: Size.gibibytes(1),
        accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
      });
      const many = new kplus.PersistentVolumeClaim(map, 'many', {
        metadata: { name: 'many' },
        storage: Size.gibibytes(1),
        accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
      });
      new StatelessApp(map, 'api', {
        image,
        replicas: 2,
        mounts: { '/single': volumeFrom(single), '/many': volumeFrom(many) },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "volume/single-writer: shop/single (PersistentVolumeClaim) is for one pod at a time, and it may have 2 replicas
        mounts: { '/single': «volumeFrom(single)», '/many': volumeFrom(many) },
        help: make it a SharedVolume, give each pod a disk of its own with a StatefulDB, or run one pod"
    `);
  });

  it('is refused in another namespace, and nothing else is a volume', () => {
    const { findings } = program((map, app) => {
      const other = new ServiceMap(app, 'other');
      const claim = new kplus.PersistentVolumeClaim(other, 'c', {
        metadata: { name: 'data' },
        storage: Size.gibibytes(1),
      });
      const settings = new kplus.ConfigMap(map, 's', { metadata: { name: 'settings' }, data: { LEVEL: 'x' } });
      volumeFrom(settings);
      new Task(map, 'copy', { image, mounts: { '/data': volumeFrom(claim) } });
    });
    expect(findings).toMatchInlineSnapshot(`
      "interop/kind: settings is a ConfigMap, and only a PersistentVolumeClaim is a volume
        volumeFrom(«settings»);
        help: write configFrom(…).files()
      reference/other-namespace: other/data (PersistentVolumeClaim) is in namespace other; pods of shop can't mount it
        new Task(map, 'copy', { image, mounts: { '/data': «volumeFrom(claim)» } });
        help: make a volume in map shop; two namespaces can share data only through two StaticVolumes of one server"
    `);
  });
});

describe('a service account of cdk8s-plus', () => {
  it('is given by its name', () => {
    const { findings, object } = program((map) => {
      const account = new kplus.ServiceAccount(map, 'account', { metadata: { name: 'robot' } });
      new StatelessApp(map, 'api', { image, serviceAccount: account.name });
    });
    expect(findings).toBe('');
    expect(podOf(object('Deployment')).spec).toHaveProperty('serviceAccountName', 'robot');
  });
});
