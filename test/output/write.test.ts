import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/output/output-file.js';
import { write } from '../../src/output/write.js';
import { NOBODY } from './nobody.js';
import { asContents, contents, generated, inodes, put, sandbox } from './sandbox.js';
import { problemsOf } from './problems.js';

const api = generated('shop', 'prod/shop/deployment-api.yaml');
const web = generated('shop', 'prod/shop/deployment-web.yaml');
const list = generated('shop', 'prod/shop/kustomization.yaml');

describe('writing', () => {
  test('makes the folder and everything in it', () => {
    const folder = join(sandbox(), 'made', 'dist');
    expect(write(folder, 'shop', [list, api])).toEqual({ written: [api.path, list.path], unchanged: [], pruned: [] });
    expect(contents(folder)).toEqual(asContents(api, list));
  });

  test('a second time touches nothing', () => {
    const folder = sandbox();
    write(folder, 'shop', [api, list]);
    const before = inodes(folder);
    expect(write(folder, 'shop', [api, list])).toEqual({ written: [], unchanged: [api.path, list.path], pruned: [] });
    expect(inodes(folder)).toEqual(before);
  });

  test('replaces what changed and nothing else', () => {
    const folder = sandbox();
    write(folder, 'shop', [api, web]);
    const before = inodes(folder);
    const changed = { ...api, content: `${api.content}b: 2\n` };
    expect(write(folder, 'shop', [changed, web])).toEqual({ written: [api.path], unchanged: [web.path], pruned: [] });
    expect(contents(folder)).toEqual(asContents(changed, web));
    expect(inodes(folder)[web.path]).toBe(before[web.path]);
  });

  test('what somebody edited by hand is generated again', () => {
    const folder = sandbox();
    write(folder, 'shop', [api]);
    put(folder, api.path, `${api.content}# mine\n`);
    expect(write(folder, 'shop', [api]).written).toEqual([api.path]);
    expect(contents(folder)).toEqual(asContents(api));
  });

  test('line ends that git changed are no change', () => {
    const folder = sandbox();
    const checkedOut = api.content.replaceAll('\n', '\r\n');
    put(folder, api.path, checkedOut);
    expect(write(folder, 'shop', [api])).toEqual({ written: [], unchanged: [api.path], pruned: [] });
    expect(contents(folder)).toEqual({ [api.path]: checkedOut });
  });

  test('lists are written last, so that none names a file that is not there yet', () => {
    const folder = sandbox();
    const service = generated('shop', 'prod/shop/service-api.yaml');
    const before: string[][] = [];
    const seen = (file: OutputFile): OutputFile => ({
      ...file,
      get content() {
        before.push(Object.keys(contents(folder)).filter((path) => path.endsWith('.yaml')));
        return file.content;
      },
    });
    write(folder, 'shop', [seen(list), seen(service)]);
    expect(before.at(-1)).toEqual([service.path]);
    expect(contents(folder)).toEqual(asContents(list, service));
  });

  test('no files and no folder: nothing is made', () => {
    const folder = join(sandbox(), 'dist');
    expect(write(folder, 'shop', [])).toEqual({ written: [], unchanged: [], pruned: [] });
    expect(contents(join(folder, '..'))).toEqual({});
  });
});

describe('pruning', () => {
  test('removes what this app wants no more, and folders that this empties', () => {
    const folder = sandbox();
    const old = [generated('shop', 'dev/a/b/service-x.yaml'), generated('shop', 'dev/a/b/kustomization.yaml')];
    write(folder, 'shop', [api, web, ...old]);
    mkdirSync(join(folder, 'prod/mine'));
    expect(write(folder, 'shop', [api])).toEqual({
      written: [],
      unchanged: [api.path],
      pruned: [...old.map(({ path }) => path).toSorted(), web.path],
    });
    expect(contents(folder)).toEqual({ ...asContents(api), 'prod/mine': 'empty folder' });
  });

  test('does not empty the folder: a program that gives nothing more is rather mistaken', () => {
    const folder = sandbox();
    write(folder, 'shop', [api, web]);
    expect(problemsOf(() => write(folder, 'shop', []))).toEqual([
      `${folder} holds 2 files of the app "shop", and the app gives none any more: all of them would be removed`,
    ]);
    expect(contents(folder)).toEqual(asContents(api, web));
  });

  test('leaves alone what is not of this app', () => {
    const folder = sandbox();
    const foreign = {
      'prod/shop/notes.yaml': 'a: 1\n',
      'prod/shop/README.md': generated('shop', 'x').content,
      'prod/shop/late-header.yaml': `a: 1\n${api.content}`,
      'prod/billing/service-b.yaml': generated('billing', 'x').content,
      '.git/service-a.yaml': api.content,
    };
    for (const [path, text] of Object.entries(foreign)) put(folder, path, text);
    symlinkSync('notes.yaml', join(folder, 'prod/shop/service-link.yaml'));
    write(folder, 'shop', [api, web]);
    expect(write(folder, 'shop', [web]).pruned).toEqual([api.path]);
    expect(contents(folder)).toEqual({ ...foreign, ...asContents(web), 'prod/shop/service-link.yaml': 'link' });
  });

  test('does not look into linked folders', () => {
    const folder = sandbox();
    put(folder, 'elsewhere/service-a.yaml', api.content);
    mkdirSync(join(folder, 'dist'));
    symlinkSync('../elsewhere', join(folder, 'dist/prod'));
    expect(write(join(folder, 'dist'), 'shop', []).pruned).toEqual([]);
    expect(contents(join(folder, 'elsewhere'))).toEqual({ 'service-a.yaml': api.content });
  });

  test('two apps share a folder', () => {
    const folder = sandbox();
    const invoice = generated('billing', 'prod/billing/deployment-invoice.yaml');
    write(folder, 'shop', [api]);
    write(folder, 'billing', [invoice]);
    write(folder, 'shop', [api]);
    expect(contents(folder)).toEqual(asContents(api, invoice));
    const receipt = generated('billing', 'prod/billing/deployment-receipt.yaml');
    write(folder, 'billing', [receipt]);
    expect(contents(folder)).toEqual(asContents(api, receipt));
  });
});

describe('temporary files', () => {
  test('of runs that are gone are removed, of runs that go on are not', () => {
    const folder = sandbox();
    const [dead, former, living] = [
      `.servicemap-999999999-1-1.tmp`,
      `.servicemap-${process.pid}-0-1.tmp`,
      `.servicemap-${process.ppid}-1-1.tmp`,
    ];
    for (const name of [dead, former, living]) put(folder, `prod/shop/${name}`, 'torn');
    put(folder, 'prod/shop/.servicemap-notes', 'mine');
    write(folder, 'shop', [api]);
    expect(contents(folder)).toEqual({
      ...asContents(api),
      [`prod/shop/${living}`]: 'torn',
      'prod/shop/.servicemap-notes': 'mine',
    });
  });
});

describe('refusing', () => {
  test('everything that is in the way, at once, before anything is written', () => {
    const folder = sandbox();
    put(folder, 'prod/a/service-foreign.yaml', 'a: 1\n');
    put(folder, 'prod/a/service-other.yaml', generated('billing', 'x').content);
    mkdirSync(join(folder, 'prod/a/service-folder.yaml'));
    put(folder, 'prod/file', '');
    put(folder, 'outside/keep', '');
    symlinkSync('../outside', join(folder, 'prod/link'));
    symlinkSync('../../outside/keep', join(folder, 'prod/a/service-link.yaml'));
    symlinkSync('nowhere', join(folder, 'prod/a/service-broken.yaml'));
    put(folder, 'prod/a/service-old.yaml', generated('shop', 'x').content);
    const before = contents(folder);
    const files = ['a/service-broken.yaml', 'a/service-folder.yaml', 'a/service-foreign.yaml', 'a/service-link.yaml'];
    const more = [
      'a/service-other.yaml',
      'file/service-a.yaml',
      'file/service-b.yaml',
      'link/service-a.yaml',
      'a/service-new.yaml',
    ];
    const inside = (path: string) => join(folder, 'prod', path);
    expect(
      problemsOf(() =>
        write(
          folder,
          'shop',
          [...files, ...more].map((name) => generated('shop', `prod/${name}`)),
        ),
      ),
    ).toEqual([
      `${inside('a/service-broken.yaml')} is a symbolic link`,
      `${inside('a/service-folder.yaml')} is a folder where the output needs a file`,
      `${inside('a/service-foreign.yaml')} was not generated by servicemap`,
      `${inside('a/service-link.yaml')} is a symbolic link`,
      `${inside('a/service-other.yaml')} belongs to the app "billing"`,
      `${inside('file')} is a file where the output needs a folder`,
      `${inside('link')} is a symbolic link`,
    ]);
    expect(contents(folder)).toEqual(before);
  });

  test.each([
    '../a.yaml',
    'a/../../b.yaml',
    '/etc/a.yaml',
    'a//b.yaml',
    '',
    './a.yaml',
    '.git/a.yaml',
    String.raw`a\..\b.yaml`,
    'a/',
    'a\0.yaml',
  ])('a path that is not inside: %j', (path) => {
    const folder = join(sandbox(), 'dist');
    expect(problemsOf(() => write(folder, 'shop', [api, { ...web, path }]))).toEqual([
      `${join(folder, path)} is no path inside the output folder`,
    ]);
    expect(contents(join(folder, '..'))).toEqual({});
  });

  test('a name that no file system takes', () => {
    const folder = sandbox();
    const path = `${'x'.repeat(251)}.yaml`;
    expect(problemsOf(() => write(folder, 'shop', [{ ...api, path }]))).toEqual([
      `${join(folder, path)} is longer than the 255 bytes a file name can have`,
    ]);
  });

  test('a file where the output folder should be', () => {
    const folder = sandbox();
    put(folder, 'dist', 'mine');
    const message = 'cannot be read: there is a file where a folder is needed';
    expect(problemsOf(() => write(join(folder, 'dist'), 'shop', [api]))).toEqual([
      `${join(folder, 'dist')} ${message}`,
    ]);
    expect(problemsOf(() => write(join(folder, 'dist', 'inner'), 'shop', [api]))[0]).toContain(
      'there is a file where a folder is needed',
    );
    expect(contents(folder)).toEqual({ dist: 'mine' });
  });

  test('a folder without the right to write, before anything is written', async () => {
    const folder = sandbox();
    put(folder, 'open/shop/service-old.yaml', generated('shop', 'x').content);
    mkdirSync(join(folder, 'shut'));
    const files = [generated('shop', 'open/shop/service-a.yaml'), generated('shop', 'shut/shop/service-a.yaml')];
    const problems = await withMode(join(folder, 'shut'), 0o555, () => problemsOfAnybody(folder, files));
    expect(problems).toEqual([`${join(folder, 'shut')} cannot be written to`]);
    expect(Object.keys(contents(folder))).toEqual(['open/shop/service-old.yaml', 'shut']);
  });

  test('what cannot be read', async () => {
    const folder = sandbox();
    put(folder, 'a/service-a.yaml', api.content);
    put(folder, 'a/service-b.yaml', api.content);
    const files = [generated('shop', 'a/service-a.yaml'), generated('shop', 'a/service-b.yaml')];
    const shut = files.map(({ path }) => join(folder, path));
    const oneByOne = () => problemsOfAnybody(folder, files);
    const problems = await withMode(shut[0] ?? '', 0, () => withMode(shut[1] ?? '', 0, oneByOne));
    expect(problems).toEqual(shut.map((path) => `${path} cannot be read: permission denied`));
    const noFolder = await withMode(join(folder, 'a'), 0, oneByOne);
    expect(noFolder).toEqual([`${join(folder, 'a')} cannot be read: permission denied`]);
  });
});

async function withMode<Result>(path: string, mode: number, action: () => Promise<Result>): Promise<Result> {
  chmodSync(path, mode);
  try {
    return await action();
  } finally {
    chmodSync(path, 0o755);
  }
}

// Root may do anything, so these run in a process of their own that gives up being root.
async function problemsOfAnybody(folder: string, files: readonly OutputFile[]): Promise<unknown> {
  for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    letAnybodyOwn(join(folder, path));
  const script = fileURLToPath(new URL('unprivileged-writer.ts', import.meta.url));
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder]);
  run.child.stdin?.end(JSON.stringify(files));
  return JSON.parse((await run).stdout);
}

function letAnybodyOwn(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}
