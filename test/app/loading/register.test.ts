import { afterAll, describe, expect, it } from 'vitest';
import { install, type Project } from './installed.js';

const { project, dispose } = install('export const sdk = {};');
afterAll(dispose);

const esm = '{ "type": "module" }';
const cjs = '{ "name": "shop" }';
const run = (at: Project, entry: string) => at.node(['--import', 'servicemap/register', entry]);

async function printed(files: Record<string, string>, entry = 'main.ts') {
  const { code, stdout, stderr } = await run(project(files), entry);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.trim().split('\n');
}

describe('node --import servicemap/register', () => {
  it('runs what TypeScript writes beyond JavaScript', async () => {
    const lines = await printed({
      'package.json': esm,
      'main.ts': `
        import { Shape, type Named } from './types.js';
        enum Size { Small, Large = 'large' }
        const enum Level { Low = 3 }
        namespace Names { export const first = 'ada'; }
        abstract class Base { abstract readonly id: string; }
        class Box extends Base {
          constructor(override readonly id: string, private readonly size: Size) { super(); }
          toString() { return \`\${this.id} \${this.size}\`; }
        }
        const named = { name: <string>Names.first } satisfies Named;
        let shape: Shape | undefined;
        console.log(String(new Box('a', Size.Large)), Size[0], Level.Low, named!.name, shape);
        const waited: number = await Promise.resolve(4);
        console.log(waited);`,
      'types.ts':
        'export interface Shape { a: string }\nexport type Named = { name: string };\nconsole.log("elided import");',
    });
    expect(lines.slice(-2)).toEqual(['a large Small 3 ada undefined', '4']);
  });

  it('finds files as TypeScript does', async () => {
    const one = (name: string) => `export const name = ${JSON.stringify(name)};`;
    const lines = await printed({
      'package.json': JSON.stringify({ type: 'module', imports: { '#lib/*': './lib/*.js' } }),
      'main.ts': `
        import { name as js } from './a.js';
        import { name as bare } from './b';
        import { name as folder } from './c';
        import { name as mjs } from './d.mjs';
        import { name as dotted } from './e.config';
        import { name as spaced } from './f%20f.js';
        import { name as inPackage } from '#lib/g';
        import { name as stale } from './stale.js';
        import { name as both } from './both';
        import { name as query } from './a.js?again';
        import { name as typed } from './a.ts';
        const { name: later } = await import('./b');
        console.log([js, bare, folder, mjs, dotted, spaced, inPackage, stale, both, query, typed, later].join(' '));`,
      'a.ts': one('a'),
      'b.ts': one('b'),
      'c/index.ts': one('c'),
      'd.mts': one('d'),
      'e.config.ts': one('e'),
      'f f.ts': one('f'),
      'lib/g.ts': one('g'),
      'stale.ts': one('fresh'),
      'stale.js': one('stale'),
      'both.ts': one('file'),
      'both/index.ts': one('folder'),
    });
    expect(lines).toEqual(['a b c d e f g fresh file a a b']);
  });

  it('follows paths and baseUrl of the nearest tsconfig.json and of what that extends', async () => {
    const lines = await printed({
      'package.json': esm,
      'tsconfig.base.json':
        '{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"], "@lib/exact": ["lib/other.ts"] } } }',
      'tsconfig.json':
        '{ /* ours */ "extends": ["./tsconfig.base"], "compilerOptions": { "strict": true, }, // strict\n }',
      'lib/a.ts': `export { inner } from './deep/b';`,
      'lib/other.ts': `export const other = 'other';`,
      'lib/deep/tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" } }',
      'lib/deep/b.ts': `export { inner } from 'within/c';`,
      'lib/deep/src/within/c.ts': `export const inner = 'inner';`,
      'main.ts': `import { inner } from '@lib/a'; import { other } from '@lib/exact'; console.log(inner, other);`,
    });
    expect(lines).toEqual(['inner other']);
  });

  it('runs a package without a type, in ESM syntax with the names of CommonJS', async () => {
    const at = project({
      'package.json': cjs,
      'main.ts': `
        import { basename } from 'path';
        import * as data from './data.json';
        import named from './data.json';
        import { cjs } from './plain';
        import odd = require('./assigned');
        const text = 'require __dirname';
        console.log(basename(__dirname), basename(__filename), require('./data.json').a, data.a, named.a, cjs, odd, text);`,
      'data.json': '{ "a": 1, "default": 2, "b-c": 3 }',
      'plain.ts': `const { deep } = require('./deep'); exports.cjs = deep as string;`,
      'deep.ts': `exports.deep = 'deep: ' + typeof module;`,
      'assigned.ts': `import fs = require('fs'); const kind: string = typeof fs.statSync; export = kind;`,
    });
    const { stdout, stderr } = await run(at, 'main.ts');
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(`${at.folder.split('/').pop()} main.ts 1 1 1 deep: object function require __dirname`);
  });

  it('runs TypeScript in node_modules, and JSON with and without attributes', async () => {
    const lines = await printed({
      'package.json': esm,
      'node_modules/lib/package.json': '{ "name": "lib", "type": "module", "exports": "./index.ts" }',
      'node_modules/lib/tsconfig.json': '{ "extends": "not-published" }',
      'node_modules/lib/index.ts': `import { x } from './x.js'; export const lib: string = x;`,
      'node_modules/lib/x.ts': `export const x = 'lib';`,
      'list.json': '[1, 2]',
      'main.ts': `
        import { lib } from 'lib';
        import list from './list.json';
        import again from './list.json' with { type: 'json' };
        import { createRequire } from 'node:module';
        console.log(lib, list, again, createRequire(import.meta.url)('./list.json'));`,
    });
    expect(lines).toEqual(['lib [ 1, 2 ] [ 1, 2 ] [ 1, 2 ]']);
  });

  it('heeds the compiler options that change what runs', async () => {
    const main = `
      const seen: string[] = [];
      function note(target: object, key: string) { seen.push(key); }
      class Base { kind = 'base'; constructor() { this.start(); } start() {} }
      class Derived extends Base { @note kind: string; set: string; override start() { this.set = 'kept'; } }
      console.log(seen.join(), new Derived().kind, new Derived().set);`;
    const options = { experimentalDecorators: true };
    const config = (more: object) => JSON.stringify({ compilerOptions: { ...options, ...more } });
    expect(
      await printed({ 'package.json': esm, 'tsconfig.json': config({ target: 'es2020' }), 'main.ts': main }),
    ).toEqual(['kind base kept']);
    expect(
      await printed({ 'package.json': esm, 'tsconfig.json': config({ target: 'es2022' }), 'main.ts': main }),
    ).toEqual(['kind undefined undefined']);
  });

  it('maps the places in a stack, columns included', async () => {
    const at = project({
      'package.json': esm,
      'main.ts': `interface Long {\n  a: string;\n}\n\nfunction   fail(what: Long):   never {\n  throw   new   Error(what.a);\n}\nexport enum E { A }\n    fail({ a: 'no' });\n`,
    });
    const { stderr, code } = await run(at, 'main.ts');
    expect(code).toBe(1);
    expect(stderr).toMatch(/main\.ts:6:11\)/);
    expect(stderr).toMatch(/main\.ts:9:5/);
  });

  it("shows a syntax error in the user's file, without a frame of ours", async () => {
    const at = project({
      'package.json': esm,
      'main.ts': `import './shop.js';`,
      'shop.ts': `const 한글 = '😀'; const api: = 3;\n`,
    });
    const { stderr, code } = await run(at, 'main.ts');
    expect(code).toBe(1);
    expect(stderr).toContain(`${at.folder}/shop.ts:1:29\nconst 한글 = '😀'; const api: = 3;\n`);
    expect(stderr).toContain('SyntaxError: Unexpected token');
    expect(stderr).not.toMatch(/lib\/app\/loading/);
  });

  it('loads one copy of the SDK, the one that registered', async () => {
    const at = project({
      'package.json': esm,
      'deep/node_modules/servicemap/package.json':
        '{ "name": "servicemap", "type": "module", "exports": "./index.js" }',
      'deep/node_modules/servicemap/index.js': 'throw new Error("another copy");',
      'deep/chart.ts': `export * from 'servicemap'; export const where = import.meta.resolve('servicemap');`,
      'main.ts': `import { where } from './deep/chart.js'; import * as sdk from 'servicemap'; import * as same from './deep/chart.js'; console.log(where.endsWith('/sdk/lib/index.js'), Object.keys(sdk).every((key) => sdk[key] === same[key]));`,
    });
    const { stdout, stderr } = await run(at, 'main.ts');
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('true true');
  });

  it.each([
    ['main.js', cjs],
    ['main.cjs', esm],
    ['main.ts', cjs],
    ['main.cts', esm],
  ])('gives its SDK to require(), in %s of %s', async (entry, packageJson) => {
    const text = `const { sdk } = require('servicemap'); console.log(typeof sdk, require.resolve('servicemap/testing'));`;
    const [line] = await printed({ 'package.json': packageJson, [entry]: text }, entry);
    expect(line).toMatch(/^object .*\/sdk\/lib\/testing\/index\.js$/);
  });

  it('leaves plain JavaScript and a missing file to Node', async () => {
    expect(
      await printed(
        { 'package.json': cjs, 'main.js': `const { x } = require('./x'); console.log(x);`, 'x.js': 'exports.x = 1;' },
        'main.js',
      ),
    ).toEqual(['1']);
    const { stderr } = await run(project({ 'package.json': esm, 'main.ts': `import './gone.js';` }), 'main.ts');
    expect(stderr).toMatch(/ERR_MODULE_NOT_FOUND/);
    expect(stderr).toMatch(/gone\.js/);
  });
});
