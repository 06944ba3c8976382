import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/output/check.js';
import { OutputError } from '../../src/output/output-error.js';
import { write } from '../../src/output/write.js';
import { makeImmutable, mountReadOnly, smallDisk } from './mount.js';
import { asContents, contents, generated, inodes, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const files = Array.from({ length: 20 }, (_, n) =>
  generated('shop', `prod/shop/configmap-${n + 10}.yaml`, `${'a'.repeat(20_000)}\n`),
);
const older = files.map(({ path, content }) => ({ path, content: content.replaceAll('aaaa', 'bbbb') }));
const one = files.slice(0, 1);
const [path = ''] = one.map((file) => file.path);

describe('a full disk', () => {
  test('leaves each file whole and what is foreign alone; with room again, the next run does the rest', (context) => {
    const disk = smallDisk(context, 600);
    put(disk, 'prod/shop/notes.yaml', 'mine');
    write(disk, 'shop', older);
    put(disk, 'filler', 'x'.repeat(600_000 - 22 * 20_480));
    const grown = files.map((file) => ({ ...file, content: `${file.content}${'c'.repeat(30_000)}\n` }));
    let error: unknown;
    try {
      write(disk, 'shop', grown);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).problems).toEqual([
      {
        path: expect.stringMatching(/configmap-\d+\.yaml$/) as string,
        message: 'cannot be written: no space is left',
        help: 'each file is whole, as it was or as it is to be; mend this and run synth again: it does what is left',
      },
    ]);
    const left = contents(disk);
    const [before, after] = [asContents(...older), asContents(...grown)];
    expect(Object.keys(left).toSorted()).toEqual(['filler', 'prod/shop/notes.yaml', ...Object.keys(before)].toSorted());
    for (const { path: at } of older) expect([before[at], after[at]]).toContain(left[at]);
    expect(check(disk, 'shop', grown).length).toBeGreaterThan(0);
    rmSync(join(disk, 'filler'));
    write(disk, 'shop', files);
    expect(contents(disk)).toEqual({ ...asContents(...files), 'prod/shop/notes.yaml': 'mine' });
  });

  test('that holds nothing yet holds no temporary file either', (context) => {
    const disk = smallDisk(context, 100);
    expect(problemsOf(() => write(join(disk, 'dist'), 'shop', files))[0]).toContain('no space is left');
    const left = contents(disk);
    const whole = asContents(...files.map((file) => ({ ...file, path: `dist/${file.path}` })));
    expect(Object.keys(left)).not.toEqual([]);
    expect(whole).toMatchObject(left);
  });
});

describe('what may not be written to is told before the first change', () => {
  const untouched = (folder: string, act: () => unknown): string[] => {
    const before = [contents(folder), inodes(folder)];
    const problems = problemsOf(act);
    expect([contents(folder), inodes(folder)]).toEqual(before);
    return problems;
  };

  test('a file that nobody may write, which a rename would replace', () => {
    const folder = sandbox();
    write(folder, 'shop', older);
    chmodSync(join(folder, path), 0o444);
    expect(untouched(folder, () => write(folder, 'shop', files))).toEqual([
      `${join(folder, path)} cannot be written to`,
    ]);
    const others = files.slice(1);
    expect(untouched(folder, () => write(folder, 'shop', others))).toEqual([
      `${join(folder, path)} cannot be written to`,
    ]);
    chmodSync(join(folder, path), 0o644);
    write(folder, 'shop', others);
    expect(contents(folder)).toEqual(asContents(...others));
  });

  test('a folder that nobody may write to', () => {
    const folder = sandbox();
    mkdirSync(join(folder, 'prod'));
    chmodSync(join(folder, 'prod'), 0o555);
    expect(untouched(folder, () => write(folder, 'shop', one))).toEqual([
      `${join(folder, 'prod')} cannot be written to`,
    ]);
    chmodSync(join(folder, 'prod'), 0o755);
  });

  test('an immutable file', (context) => {
    const folder = sandbox();
    write(folder, 'shop', older);
    makeImmutable(context, join(folder, path));
    expect(untouched(folder, () => write(folder, 'shop', files))).toEqual([
      `${join(folder, path)} cannot be written to`,
    ]);
  });

  test('an immutable folder', (context) => {
    const folder = sandbox();
    write(folder, 'shop', older);
    makeImmutable(context, join(folder, 'prod/shop'));
    expect(untouched(folder, () => write(folder, 'shop', files))).toEqual([
      `${join(folder, 'prod/shop')} cannot be written to`,
    ]);
  });

  test('a file system that is read-only; where nothing is to be written, all is well', (context) => {
    const folder = sandbox();
    write(folder, 'shop', older);
    mountReadOnly(context, folder);
    expect(untouched(folder, () => write(folder, 'shop', [...one, ...older.slice(1)]))).toEqual([
      `${join(folder, 'prod/shop')} cannot be written to`,
      `${join(folder, path)} cannot be written to`,
    ]);
    expect(write(folder, 'shop', older)).toMatchObject({ written: [], pruned: [] });
    expect(untouched(folder, () => write(join(folder, 'new'), 'shop', one))).toEqual([
      `${folder} cannot be written to`,
    ]);
  });
});

describe('names', () => {
  test.each([
    ['a file', 'prod/shop/Configmap-10.yaml', path],
    ['a folder', 'prod/Shop/notes.txt', 'prod/shop'],
    ['the outermost folder', 'PROD/shop/x.yaml', 'prod'],
  ])('that differ from ours in capitals alone are refused: %s', (_, foreign, ours) => {
    const folder = sandbox();
    put(folder, foreign, 'mine');
    const theirs = foreign.split('/').slice(0, ours.split('/').length).join('/');
    expect(problemsOf(() => write(folder, 'shop', one))).toEqual([
      `${join(folder, ours)} and ${theirs}, which is there, are one file to macOS and Windows`,
    ]);
    expect(contents(folder)).toEqual({ [foreign]: 'mine' });
  });

  test('that are longer than the system takes, in all', () => {
    const folder = sandbox();
    const deep = Array.from({ length: 40 }, () => 'x'.repeat(200)).join('/');
    const problems = problemsOf(() => write(folder, 'shop', [{ path: `${deep}/a.yaml`, content: '' }]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/the name is too long$/);
    expect(problemsOf(() => write(join(folder, deep), 'shop', one))[0]).toMatch(/the name is too long$/);
  });

  test('of folders where files should be, and of files where folders should be', () => {
    const folder = sandbox();
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'dev'), 'mine');
    const more = generated('shop', 'dev/shop/service-a.yaml');
    expect(problemsOf(() => write(folder, 'shop', [...one, more]))).toEqual([
      `${join(folder, 'dev')} is a file where the output needs a folder`,
      `${join(folder, path)} is a folder where the output needs a file`,
    ]);
  });
});

test('a file where the output folder, or one above it, should be is told with what to do about it', () => {
  const root = sandbox();
  put(root, 'dist', 'mine');
  for (const folder of ['dist', 'dist/prod']) {
    for (const act of [write, check]) {
      let error: unknown;
      try {
        act(join(root, folder), 'shop', one);
      } catch (thrown) {
        error = thrown;
      }
      expect((error as OutputError).problems).toMatchObject([
        {
          message: 'cannot be read: there is a file where a folder is needed',
          help: 'remove or rename the file, or choose another output folder',
        },
      ]);
    }
  }
  expect(contents(root)).toEqual({ dist: 'mine' });
});
