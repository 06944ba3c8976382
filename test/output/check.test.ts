import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/output/check.js';
import { write } from '../../src/output/write.js';
import { contents, generated, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const api = generated('shop', 'prod/shop/deployment-api.yaml');
const web = generated('shop', 'prod/shop/deployment-web.yaml');

test('what was just written is as it should be, and so are other line ends', () => {
  const folder = sandbox();
  write(folder, 'shop', [api, web]);
  put(folder, web.path, web.content.replaceAll('\n', '\r\n'));
  put(folder, 'prod/shop/notes.yaml', 'mine: 1\n');
  expect(check(folder, 'shop', [api, web])).toEqual([]);
});

test('tells what is missing, differs, and is there without a reason; changes nothing', () => {
  const folder = sandbox();
  const [gone, foreign, blocked] = ['a', 'b', 'c/d'].map((name) => generated('shop', `prod/shop/service-${name}.yaml`));
  write(folder, 'shop', [api, web]);
  put(folder, api.path, `${api.content}# by hand\n`);
  put(folder, 'prod/shop/service-b.yaml', 'mine: 1\n');
  put(folder, 'prod/shop/service-c', '');
  const before = contents(folder);
  expect(
    check(
      folder,
      'shop',
      [api, gone, foreign, blocked].filter((file) => file !== undefined),
    ),
  ).toEqual([
    { path: api.path, change: 'differs' },
    { path: web.path, change: 'extra' },
    { path: 'prod/shop/service-a.yaml', change: 'missing' },
    { path: 'prod/shop/service-b.yaml', change: 'differs' },
    { path: 'prod/shop/service-c/d.yaml', change: 'differs' },
  ]);
  expect(contents(folder)).toEqual(before);
});

test('without the folder everything is missing', () => {
  expect(check(join(sandbox(), 'dist'), 'shop', [api])).toEqual([{ path: api.path, change: 'missing' }]);
});

test('files of another app are not extra', () => {
  const folder = sandbox();
  write(folder, 'billing', [generated('billing', 'prod/billing/service-a.yaml')]);
  expect(check(folder, 'shop', [])).toEqual([]);
});

test('throws when it cannot look', () => {
  const folder = sandbox();
  put(folder, 'dist', '');
  mkdirSync(join(folder, 'other'));
  expect(problemsOf(() => check(join(folder, 'dist'), 'shop', [api]))[0]).toContain('cannot be read');
});
