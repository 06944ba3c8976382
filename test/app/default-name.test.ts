import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { packageName } from '../../src/app/default-name.js';
import { CallSite } from '../../src/core/provenance/call-site.js';
import { told } from '../program.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-name-')));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;

/** The name for a program whose stack holds these files, innermost first, among these package.json. */
function nameFor(packages: Readonly<Record<string, string>>, ...files: string[]) {
  const folder = join(home, String(count++));
  for (const [path, text] of Object.entries(packages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const frames = files.map((file, index) => `    at f${index} (${join(folder, file)}:1:1)`);
  return packageName(CallSite.of({ stack: ['Error', ...frames].join('\n') }));
}

describe('packageName', () => {
  it.each([
    ['shop', 'shop'],
    ['@acme/shop', 'shop'],
    ['@acme/Shop_Web.v2', 'shop-web-v2'],
    ['a'.repeat(80), 'a'.repeat(63)],
    ['@acme/___', undefined],
    ['', undefined],
  ])('makes a label of %j', (name, label) => {
    expect(nameFor({ 'package.json': JSON.stringify({ name }) }, 'src/main.ts')).toBe(label);
  });

  it('passes over what names nothing or cannot be read', () => {
    const packages = { 'package.json': '{ "name": "shop" }', 'src/package.json': '{ "type": "module" }' };
    expect(nameFor({ ...packages, 'src/deep/package.json': '{' }, 'src/deep/main.ts')).toBe('shop');
  });

  it('is that of the program, not of what makes the App for it', () => {
    const packages = { 'platform/package.json': '{ "name": "platform" }', 'blog/package.json': '{ "name": "blog" }' };
    expect(nameFor(packages, 'platform/src/app.ts', 'blog/src/main.ts')).toBe('blog');
  });

  it('is none for a program that is in no package or in no file', () => {
    expect(nameFor({}, 'src/main.ts')).toBeUndefined();
    expect(nameFor({})).toBeUndefined();
  });
});

describe('an App without a name', () => {
  it('has that of the package, here of this one', () => {
    expect(new App().id).toBe('servicemap');
    expect(new App({ name: 'shop' }).id).toBe('shop');
  });

  it('says nothing more where the name is faulty', () => {
    const app = new App({ name: 'My Shop' });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "options/invalid: name: "My Shop" has a capital letter and white space
        const app = new App({ name: «'My Shop'» });
        help: use lower-case letters, digits, and "-" between them"
    `);
  });
});
