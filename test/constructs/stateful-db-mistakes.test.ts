import { describe, expect, it } from 'vitest';
import { StatefulDB, type StatefulDBOptions } from '../../src/constructs/stateful-db.js';
import { program } from '../program.js';

const image = 'postgres:16.4';

describe('mistakes of a StatefulDB', () => {
  it('a disk in the way of something else that is mounted', () => {
    const { findings } = program((map) => {
      new StatefulDB(map, 'mounted-twice', {
        image,
        storage: { size: '1Gi', mountPath: '/data' },
        mounts: { '/data': { emptyDir: {}, name: 'cache' } },
      });
      new StatefulDB(map, 'named-twice', {
        image,
        storage: { size: '1Gi', mountPath: '/var/lib/db' },
        writable: ['/tmp', '/data'],
      });
      new StatefulDB(map, 'both', {
        image,
        storage: {
          data: { size: '1Gi', mountPath: '/data' },
          wal: { size: '1Gi', mountPath: '/data' },
        },
      });
    });
    expect(findings).toMatchInlineSnapshot(`
      "pod/mount-path: two volumes are mounted at /data
        mounts: { '/data': «{ emptyDir: {}, name: 'cache' }» },
        help: a path can hold one volume; drop one of the two
      pod/volume-name: the disk "data" and the volume mounted at /data have one name
        writable: ['/tmp', «'/data'»],
        help: name the volume: mounts: { '/data': { emptyDir: …, name: '…' } }
      pod/mount-path: two volumes are mounted at /data
        wal: { size: '1Gi', mountPath: «'/data'» },
        help: a path can hold one volume; drop one of the two"
    `);
  });

  it('storage that is misspelt, in either form', () => {
    const { findings } = program((map) => {
      new StatefulDB(map, 'a', {
        image,
        storage: { sze: '1Gi', mountPath: '/data' } as never,
      });
      new StatefulDB(map, 'b', {
        image,
        storage: { size: '1Gi', mountPth: '/data' } as never,
      });
      new StatefulDB(map, 'c', {
        image,
        storage: { data: { sze: '1Gi', mountPth: '/data' } } as never,
      });
      new StatefulDB(map, 'd', {
        image,
        storage: { size: '20GB', mountPath: 'data' },
      });
      new StatefulDB(map, 'e', {
        image,
        storage: '20Gi' as never,
      });
      new StatefulDB(map, 'f', { image } as StatefulDBOptions<never>);
    });
    expect(findings).toMatchInlineSnapshot(`
      "options/unknown: there is no option "sze" in storage
        storage: { «sze»: '1Gi', mountPath: '/data' } as never,
        help: did you mean "size"?
      options/unknown: there is no option "mountPth" in storage
        storage: { size: '1Gi', «mountPth»: '/data' } as never,
        help: did you mean "mountPath"?
      options/unknown: there is no option "sze" in storage.data
        storage: { data: { «sze»: '1Gi', mountPth: '/data' } } as never,
        help: did you mean "size"?
      options/unknown: there is no option "mountPth" in storage.data
        storage: { data: { sze: '1Gi', «mountPth»: '/data' } } as never,
        help: did you mean "mountPath"?
      options/invalid: storage.size: must be an amount of bytes (got "20GB")
        storage: { size: «'20GB'», mountPath: 'data' },
        help: write it like '500Mi', '20Gi' or '1T'
      options/invalid: storage.mountPath: must be an absolute path without ':' (got "data")
        storage: { size: '20GB', mountPath: «'data'» },
        help: write it like '/var/lib/data'
      options/invalid: storage: must be an object { … } (got "20Gi")
        storage: «'20Gi' as never»,
      options/missing: option "storage" is missing
        «new StatefulDB»(map, 'f', { image } as StatefulDBOptions<never>);
        help: add storage: …"
    `);
  });
});
