import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../../src/manifests/read/find-files.js';
import { InputError } from '../../../src/manifests/read/input-error.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'servicemap-find-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...paths: readonly string[]) {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

const found = (...paths: readonly string[]) =>
  findFiles(paths.map((path) => join(folder, path))).map(({ path }) => relative(folder, path));

describe('the files of a folder', () => {
  it('are all YAML and JSON in it and below, in order', () => {
    write(
      'b.yaml',
      'a.yml',
      'c/d.JSON',
      'c/a.yaml',
      'README.md',
      '.github/ci.yaml',
      'node_modules/x/a.yaml',
      '.hidden.yaml',
    );
    expect(found('.')).toEqual(['a.yml', 'b.yaml', 'c/a.yaml', 'c/d.JSON']);
  });

  it('come once, also where links go in circles or nowhere', () => {
    write('a/x.yaml');
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('a', join(folder, 'b'));
    symlinkSync('gone', join(folder, 'c.yaml'));
    expect(found('.')).toEqual(['a/x.yaml']);
  });

  it('do not hold what a Helm chart is made of', () => {
    write('chart/Chart.yaml', 'chart/values.yaml', 'chart/templates/a.yaml', 'a.yaml');
    expect(findFiles([folder]).map(({ path, isChart }) => [relative(folder, path), isChart])).toEqual([
      ['a.yaml', undefined],
      ['chart/Chart.yaml', true],
    ]);
  });

  it('are what is named, where that is a file', () => {
    write('manifest.txt', 'a/b.yaml');
    expect(found('manifest.txt', 'a')).toEqual(['manifest.txt', 'a/b.yaml']);
  });

  it('are missed where there are none', () => {
    write('README.md');
    expect(() => found('.')).toThrow(InputError);
    expect(() => found('gone')).toThrow(/there is no .*gone/);
  });
});
