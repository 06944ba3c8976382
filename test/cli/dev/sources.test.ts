import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Question, signatureOf } from '../../../src/cli/dev/signature.js';
import { Sources } from '../../../src/cli/dev/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'servicemap-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text = '') => writeFileSync(join(folder, path), text);
const ask = (question: Question, path: string) =>
  [question, join(folder, path), signatureOf(question, join(folder, path))] as const;

describe('the sources of a program', () => {
  it.each<[what: string, question: Question, path: string, change: () => void]>([
    ['has other content', 'entry', 'a', () => put('a', 'longer')],
    [
      'is replaced by another file of the same size',
      'entry',
      'b',
      () => (put('b~'), renameSync(join(folder, 'b~'), join(folder, 'b'))),
    ],
    ['is gone', 'entry', 'c', () => rmSync(join(folder, 'c'))],
    ['is there now', 'entry', 'deep/new', () => (mkdirSync(join(folder, 'deep')), put('deep/new'))],
    ['is a folder with another name in it', 'list', 'list', () => put('list/new')],
    ['is a folder with another name far below', 'tree', 'tree', () => put('tree/below/new')],
  ])('have changed where something %s', (_, question, path, change) => {
    for (const name of ['a', 'b', 'c']) put(name);
    for (const name of ['list', 'tree/below']) mkdirSync(join(folder, name), { recursive: true });
    const sources = new Sources();
    sources.add(ask(question, path));
    sources.add(ask('entry', 'list'));
    expect(sources.changed()).toEqual([]);
    change();
    expect(sources.changed()).toEqual([join(folder, path)]);
  });

  it('are what the first answer said: a run has not seen what came later', () => {
    put('d', '1');
    const sources = new Sources();
    sources.add(ask('entry', 'd'));
    put('d', '1 and more');
    sources.add(ask('entry', 'd'));
    expect(sources.changed()).toEqual([join(folder, 'd')]);
  });

  it('are not what the program writes itself, whatever it asked before', () => {
    put('e', '1');
    const sources = new Sources();
    sources.add(ask('entry', 'e'));
    sources.add(['written', join(folder, 'e')]);
    put('e', '1 and more');
    expect([sources.changed(), sources.files]).toEqual([[], 0]);
  });

  it('keep what an earlier run asked, as it is now', () => {
    put('f', '1');
    const [earlier, later] = [new Sources(), new Sources()];
    earlier.add(ask('entry', 'f'));
    put('f', '1 and more');
    later.keep(earlier);
    expect(later.changed()).toEqual([]);
    put('f', '1');
    expect(later.changed()).toEqual([join(folder, 'f')]);
  });
});
