import { describe, expect, it } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { mountsOf, podVolumes, volumeMounts } from '../../src/rendering/mounts.js';
import { mountsSchema, writableSchema } from '../../src/rendering/volumes/mount.js';
import { program } from '../program.js';

const settings = new Config(program(() => undefined).map, 'app.settings', { files: { 'a.json': '{}' } });

describe('what is mounted', () => {
  it('is a volume each, called after its path or source', () => {
    const mounts = {
      '/etc/app': settings.files(),
      '/etc/one': {
        volume: settings.files({ keys: ['a.json'], mode: 0o400 }),
        name: 'one',
        subPath: 'a.json',
        readOnly: false,
      },
      '/cache': { emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      '/Host/Path_1': { hostPath: { path: '/var', type: 'Directory' as const }, readOnly: true },
      '/shared': { emptyDir: {}, name: 'between' },
    };
    const mounted = mountsOf({ mounts, writable: ['/tmp', '/'] });
    expect(volumeMounts(mounted)).toEqual([
      { name: 'app-settings', mountPath: '/etc/app', readOnly: true },
      { name: 'one', mountPath: '/etc/one', subPath: 'a.json', readOnly: true },
      { name: 'cache', mountPath: '/cache' },
      { name: 'host-path-1', mountPath: '/Host/Path_1', readOnly: true },
      { name: 'between', mountPath: '/shared' },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'root', mountPath: '/' },
    ]);
    expect(podVolumes(mounted)).toEqual([
      { name: 'app-settings', configMap: { name: 'app.settings' } },
      {
        name: 'one',
        configMap: { name: 'app.settings', defaultMode: 0o400, items: [{ key: 'a.json', path: 'a.json' }] },
      },
      { name: 'cache', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      { name: 'host-path-1', hostPath: { path: '/var', type: 'Directory' } },
      { name: 'between', emptyDir: {} },
      { name: 'tmp', emptyDir: {} },
      { name: 'root', emptyDir: {} },
    ]);
    expect(mounted.map(({ shared }) => shared)).toEqual([true, true, false, false, true, false, false]);
    expect(mounted.map(({ option }) => option.join('.'))).toEqual([
      'mounts./etc/app',
      'mounts./etc/one',
      'mounts./cache',
      'mounts./Host/Path_1',
      'mounts./shared',
      'writable.0',
      'writable.1',
    ]);
  });

  it('of another container than the main one is called after that too, unless it has a name', () => {
    const mounted = mountsOf(
      { mounts: { '/shared': { emptyDir: {}, name: 'between' }, '/a': settings.files() }, writable: ['/tmp'] },
      { container: 'proxy', owner: 'proxy' },
    );
    expect(mounted.map(({ volume }) => volume.name)).toEqual(['between', 'app-settings', 'proxy-tmp']);
  });

  it('by several containers is one volume of the pod', () => {
    const both = ['/a', '/b'].flatMap((path) => mountsOf({ mounts: { [path]: settings.files() } }));
    expect(podVolumes(both)).toHaveLength(1);
  });
});

describe('mounts are refused', () => {
  it.each<[string, unknown]>([
    ['a relative path', { 'etc/app': settings.files() }],
    ['a path with a colon', { '/a:b': settings.files() }],
    ['a Config itself', { '/etc': settings }],
    ['a key', { '/etc': settings.key('a.json') }],
    ['a misspelt volume', { '/etc': { emptyDr: {} } }],
    ['two sources', { '/etc': { emptyDir: {}, hostPath: { path: '/x' } } }],
    ['a volume name that is none', { '/etc': { emptyDir: {}, name: 'Not A Name' } }],
    ['a size that is none', { '/etc': { emptyDir: { sizeLimit: '1GB' } } }],
  ])('for %s', (_, mounts) => {
    expect(mountsSchema.safeParse(mounts).success).toBe(false);
  });

  it('for writable paths that are not absolute', () => {
    expect(writableSchema.safeParse(['/tmp']).success).toBe(true);
    expect(writableSchema.safeParse(['tmp']).success).toBe(false);
  });
});
