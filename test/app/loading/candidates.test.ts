import { describe, expect, it } from 'vitest';
import { filesMeantBy, pathsMeantBy } from '../../../src/app/loading/candidates.js';

describe('filesMeantBy', () => {
  it.each([
    ['/a/x.js', ['/a/x.ts', '/a/x.tsx', '/a/x.js']],
    ['/a/x.mjs', ['/a/x.mts', '/a/x.mjs']],
    ['/a/x.cjs', ['/a/x.cts', '/a/x.cjs']],
    ['/a/x.jsx', ['/a/x.tsx', '/a/x.jsx']],
    ['/a/x', ['/a/x', '/a/x.ts', '/a/x.tsx', '/a/x.mts', '/a/x.cts', '/a/x.js']],
    ['/a/x.config', ['/a/x.config', '/a/x.config.ts']],
  ])('%s is first looked for as %j', (path, expected) => {
    expect(filesMeantBy(path).slice(0, expected.length)).toEqual(expected);
  });

  it('may be a folder', () => {
    expect(filesMeantBy('/a/x')).toContain('/a/x/index.ts');
  });
});

describe('pathsMeantBy', () => {
  const config = (paths: Record<string, string[]>, baseUrl?: string) => ({
    options: { paths, baseUrl },
    pathsBase: '/p',
  });

  it.each([
    ['exact', { exact: ['a.ts'], '*': ['star/*'] }, ['/p/a.ts']],
    ['@lib/x/y', { '@lib/*': ['lib/*', 'more/*'] }, ['/p/lib/x/y', '/p/more/x/y']],
    ['@lib/x', { '*': ['any/*'], '@lib/*': ['lib/*'], '@*': ['at/*'] }, ['/p/lib/x']],
    ['a.style', { '*.style': ['styles/*.ts'] }, ['/p/styles/a.ts']],
    ['x$&', { 'x*': ['y/*'] }, ['/p/y/$&']],
    ['other', { '@lib/*': ['lib/*'] }, []],
    ['ab', { 'ab*b': ['x/*'] }, []],
  ])('%s by %j is %j', (specifier, paths, expected) => {
    expect(pathsMeantBy(specifier, config(paths))).toEqual(expected);
  });

  it('falls back to baseUrl', () => {
    expect(pathsMeantBy('a/b', config({ 'a/*': ['x/*'] }, '/base'))).toEqual(['/p/x/b', '/base/a/b']);
    expect(pathsMeantBy('a/b', { options: { baseUrl: '/base' }, pathsBase: '/base' })).toEqual(['/base/a/b']);
  });
});
