import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTsConfig, tsConfigOf } from '../../../src/app/loading/tsconfig.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-tsconfig-')));
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
function folder(files: Record<string, string>) {
  const at = join(home, String(count++));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
}

describe('readTsConfig', () => {
  it('merges what it extends, later before earlier, each with its own base', () => {
    const at = folder({
      'a/base.json': '{ "compilerOptions": { "target": "es2020", "jsx": "react", "paths": { "x": ["./x"] } } }',
      'node_modules/@acme/tsconfig/tsconfig.json': '{ "compilerOptions": { "target": "es2022" } }',
      'tsconfig.json': '{ "extends": ["./a/base", "@acme/tsconfig"], "compilerOptions": { "jsx": "react-jsx" } }',
    });
    expect(readTsConfig(join(at, 'tsconfig.json'))).toMatchObject({
      options: { target: 'es2022', jsx: 'react-jsx', paths: { x: ['./x'] } },
      pathsBase: join(at, 'a'),
    });
  });

  it('resolves baseUrl where it is written, and ${configDir} where the chain starts', () => {
    const at = folder({
      'a/base.json': '{ "compilerOptions": { "baseUrl": "./src" } }',
      'a/dir.json': '{ "compilerOptions": { "baseUrl": "${configDir}/src" } }',
      'one.json': '{ "extends": "./a/base.json" }',
      'two.json': '{ "extends": "./a/dir.json" }',
    });
    expect(readTsConfig(join(at, 'one.json'))).toMatchObject({
      options: { baseUrl: join(at, 'a/src') },
      pathsBase: join(at, 'a/src'),
    });
    expect(readTsConfig(join(at, 'two.json')).options.baseUrl).toBe(join(at, 'src'));
  });

  it('ends on a circle', () => {
    const at = folder({
      'a.json': '{ "extends": "./b" }',
      'b.json': '{ "extends": "./a", "compilerOptions": { "target": "es2021" } }',
    });
    expect(readTsConfig(join(at, 'a.json')).options.target).toBe('es2021');
  });

  it('names the file that is wrong', () => {
    const at = folder({ 'a.json': '{', 'b.json': '{ "extends": "./gone" }' });
    expect(() => readTsConfig(join(at, 'a.json'))).toThrow(`cannot read ${join(at, 'a.json')}: `);
    expect(() => readTsConfig(join(at, 'b.json'))).toThrow(
      `${join(at, 'b.json')} extends "./gone", which is not there`,
    );
  });
});

describe('tsConfigOf', () => {
  it('is the nearest above a file, and none for installed packages', () => {
    const at = folder({
      'tsconfig.json': '{ "compilerOptions": { "target": "es2020" } }',
      'deep/tsconfig.json': '{ "compilerOptions": { "target": "es2022" } }',
    });
    expect(tsConfigOf(join(at, 'src/a.ts')).options.target).toBe('es2020');
    expect(tsConfigOf(join(at, 'deep/er/a.ts')).options.target).toBe('es2022');
    expect(tsConfigOf(join(at, 'node_modules/x/a.ts')).options).toEqual({});
  });
});
