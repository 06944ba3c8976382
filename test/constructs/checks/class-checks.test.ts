import { describe, expect, it } from 'vitest';
import { classMistakes } from '../../../src/constructs/checks/class-checks.js';
import { ExposedService } from '../../../src/constructs/exposed-service.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { SharedVolume } from '../../../src/constructs/shared-volume.js';
import { Volume } from '../../../src/constructs/volume.js';
import { program } from '../../program.js';

describe('a class that is nearly the one that the cluster names', () => {
  const asked = (name: string, known: string[]) =>
    classMistakes('StorageClass', name, known, ['storageClass']).map(({ help }) => help);

  it.each([
    ['ngnix', ['nginx']],
    ['nginxx', ['nginx']],
    ['nginx', ['Nginx']],
    ['gp33', ['gp3']],
    ['standrad', ['standard', 'fast']],
  ])('%s of %j is asked about', (name, known) => {
    expect(asked(name, known)).toEqual([`did you mean "${known[0]}"?`]);
  });

  it.each([
    ['gp3', ['gp3', 'gp33']],
    ['gp2', ['gp3']],
    ['ssd1', ['ssd2']],
    ['ssd12', ['ssd1']],
    ['nginx2', ['nginx']],
    ['fast', ['standard']],
    ['nginx', []],
  ])('%s of %j may be another one', (name, known) => {
    expect(asked(name, known)).toEqual([]);
  });

  it('is told at the option that names it', () => {
    const cluster = { storageClass: 'gp3', sharedStorageClass: 'efs-sc', ingress: { class: 'nginx', from: [] } };
    const { findings } = program(
      (map) => {
        const web = new StatelessApp(map, 'web', { image: 'a/b:1', ports: { http: 8080 } });
        new ExposedService(map, 'door', { target: web, http: { hosts: ['a.example.com'], class: 'ngnix' } });
        new Volume(map, 'uploads', { size: '1Gi', storageClass: 'gp33' });
        new SharedVolume(map, 'shared', { size: '1Gi', storageClass: 'esf-sc' });
        new StatefulDB(map, 'db', { image: 'a/b:1', storage: { size: '1Gi', mountPath: '/d', storageClass: 'gp33' } });
        new Volume(map, 'none', { size: '1Gi', storageClass: false });
      },
      { cluster },
    );
    const told = findings.split('\n').filter((line) => /cluster\/class|«'(?:ngnix|gp33|esf-sc)'»/.test(line));
    expect(told.map((line) => line.trim())).toEqual([
      expect.stringContaining('warning cluster/class: IngressClass ngnix'),
      expect.stringContaining("class: «'ngnix'»"),
      expect.stringContaining('warning cluster/class: StorageClass gp33'),
      expect.stringContaining("storageClass: «'gp33'»"),
      expect.stringContaining('warning cluster/class: StorageClass esf-sc'),
      expect.stringContaining("storageClass: «'esf-sc'»"),
      expect.stringContaining('warning cluster/class: StorageClass gp33'),
      expect.stringContaining("storageClass: «'gp33'»"),
    ]);
  });
});
