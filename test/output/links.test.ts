import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/output/check.js';
import { write } from '../../src/output/write.js';
import { contents, generated, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const api = generated('shop', 'prod/shop/deployment-api.yaml');
const web = generated('shop', 'prod/shop/deployment-web.yaml');

describe('an output folder that is a symbolic link', () => {
  test.each([
    ['to a folder', 'outside'],
    ['to nothing', 'nowhere'],
    ['to itself', 'dist'],
  ])('%s is refused, with a slash behind it or not', (_, target) => {
    const folder = sandbox();
    put(folder, 'outside/prod/shop/deployment-old.yaml', api.content);
    symlinkSync(target, join(folder, 'dist'));
    const before = contents(folder);
    for (const dist of [join(folder, 'dist'), `${join(folder, 'dist')}/`]) {
      expect(problemsOf(() => write(dist, 'shop', [api]))).toEqual([`${dist} is a symbolic link`]);
      expect(problemsOf(() => check(dist, 'shop', [api]))).toEqual([`${dist} is a symbolic link`]);
    }
    expect(contents(folder)).toEqual(before);
  });

  test('above it, links are the way there and nothing more', () => {
    const folder = sandbox();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    write(join(folder, 'link/dist'), 'shop', [api]);
    expect(Object.keys(contents(folder))).toEqual(['link', `real/dist/${api.path}`]);
  });
});

test('a link above the output folder that leads nowhere is told', () => {
  const folder = sandbox();
  symlinkSync('nowhere', join(folder, 'link'));
  for (const dist of [join(folder, 'link/dist'), join(folder, 'link/a/dist')]) {
    expect(problemsOf(() => write(dist, 'shop', [api]))).toEqual([
      `${join(folder, 'link')} is a symbolic link that leads nowhere`,
    ]);
  }
  expect(Object.keys(contents(folder))).toEqual(['link']);
});

/** The file, and what somebody does at the moment when its content is wanted: right before it is written. */
const meanwhile = (file: typeof api, act: () => void) => ({
  ...file,
  get content() {
    act();
    return file.content;
  },
});

describe('a link that is put there between looking and writing', () => {
  test('in the place of a folder: nothing is written through it', () => {
    const folder = sandbox();
    mkdirSync(join(folder, 'outside/shop'), { recursive: true });
    const first = meanwhile(generated('shop', 'dev/shop/deployment-api.yaml'), () =>
      symlinkSync('../outside', join(folder, 'dist/prod')),
    );
    const dist = join(folder, 'dist');
    expect(problemsOf(() => write(dist, 'shop', [first, api]))).toEqual([`${join(dist, 'prod')} is a symbolic link`]);
    expect(contents(join(folder, 'outside'))).toEqual({ shop: 'empty folder' });
    expect(Object.keys(contents(dist)).toSorted()).toEqual([first.path, 'prod']);
  });

  test('in the place of a folder: nothing is removed through it', () => {
    const folder = sandbox();
    const dist = join(folder, 'dist');
    const old = generated('shop', 'old/shop/deployment-api.yaml');
    write(dist, 'shop', [old]);
    const last = meanwhile(api, () => {
      renameSync(join(dist, 'old'), join(folder, 'outside'));
      symlinkSync('../outside', join(dist, 'old'));
    });
    expect(problemsOf(() => write(dist, 'shop', [last]))).toEqual([`${join(dist, 'old')} is a symbolic link`]);
    expect(readdirSync(join(folder, 'outside/shop'))).toEqual(['deployment-api.yaml']);
  });

  test('in the place of a file: the link is replaced, what it leads to is not', () => {
    const folder = sandbox();
    put(folder, 'outside.yaml', 'mine');
    const dist = join(folder, 'dist');
    const first = meanwhile(api, () => symlinkSync('../../../outside.yaml', join(dist, web.path)));
    write(dist, 'shop', [first, web]);
    expect(contents(folder)).toEqual({
      [`dist/${api.path}`]: api.content,
      [`dist/${web.path}`]: web.content,
      'outside.yaml': 'mine',
    });
  });
});

describe('what goes away between looking and writing', () => {
  test('a folder that files go into is made again', () => {
    const folder = sandbox();
    write(folder, 'shop', [web]);
    write(folder, 'shop', [meanwhile(api, () => rmSync(join(folder, 'prod'), { recursive: true })), web]);
    expect(contents(folder)).toEqual({ [api.path]: api.content });
    expect(write(folder, 'shop', [api, web]).written).toEqual([web.path]);
  });

  test('a file that was to be removed is gone, and so may be its folder', () => {
    const folder = sandbox();
    const old = ['a', 'b', 'c/d'].map((name) => generated('shop', `old/${name}/service-a.yaml`));
    write(folder, 'shop', [web, ...old]);
    const first = meanwhile(api, () => {
      rmSync(join(folder, 'old/a/service-a.yaml'));
      rmSync(join(folder, 'old/b'), { recursive: true });
    });
    write(folder, 'shop', [first, web]);
    expect(Object.keys(contents(folder))).toEqual([api.path, web.path]);
  });
});
